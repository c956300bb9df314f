package dev.hilo.server.about;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hilo.kernel.PageRequest;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What the API's document says once for all routes: how a no looks, what pages and identifiers are,
 * and an example of every body, from {@code api-examples.json}. Runs when Hilo is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_TYPE = "application/problem+json";

    private final Map<String, Object> examples = examples();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components =
                Optional.ofNullable(document.getComponents())
                        .orElseGet(OASFactory::createComponents);
        components.addSchema(PROBLEM, problem());
        components.addResponse(
                PROBLEM,
                OASFactory.createAPIResponse()
                        .description(
                                "A no: what was wrong, and what would be right, in the language of"
                                        + " Accept-Language (RFC 9457)")
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                PROBLEM_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .ref(PROBLEM)))));
        document.setComponents(components);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((verb, operation) ->
                                        complete(verb + " " + path, operation)));
    }

    private void complete(String route, Operation operation) {
        var responses =
                Optional.ofNullable(operation.getResponses())
                        .orElseGet(OASFactory::createAPIResponses);
        responses.addAPIResponse("4XX", OASFactory.createAPIResponse().ref(PROBLEM));
        operation.setResponses(responses);
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .forEach(ApiDocument::describe);
        Optional.ofNullable(examples.get(route)).ifPresent(example -> give(operation, example));
    }

    private static void describe(Parameter parameter) {
        if ("limit".equals(parameter.getName()) && !isBounded(parameter)) {
            parameter.setSchema(
                    schema(Schema.SchemaType.INTEGER)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MOST))
                            .defaultValue(PageRequest.USUAL));
        } else if ("id".equals(parameter.getName())) {
            parameter.setSchema(schema(Schema.SchemaType.STRING).format("uuid"));
        }
    }

    /** Whether its route says how much there may be. */
    private static boolean isBounded(Parameter parameter) {
        return parameter.getSchema() != null && parameter.getSchema().getMaximum() != null;
    }

    /** One example for all forms of the body, or one by media type. */
    private static void give(Operation operation, Object example) {
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .forEach((type, media) ->
                        media.setExample(
                                example instanceof Map<?, ?> byType && byType.containsKey(type)
                                        ? byType.get(type)
                                        : example));
    }

    private static Schema problem() {
        var field =
                schema(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", schema(Schema.SchemaType.STRING))
                        .addProperty("line", schema(Schema.SchemaType.INTEGER))
                        .addProperty("code", schema(Schema.SchemaType.STRING))
                        .addProperty("message", schema(Schema.SchemaType.STRING));
        return schema(Schema.SchemaType.OBJECT)
                .addProperty("type", schema(Schema.SchemaType.STRING).format("uri"))
                .addProperty("code", schema(Schema.SchemaType.STRING))
                .addProperty("title", schema(Schema.SchemaType.STRING))
                .addProperty("status", schema(Schema.SchemaType.INTEGER))
                .addProperty("detail", schema(Schema.SchemaType.STRING))
                .addProperty("requestId", schema(Schema.SchemaType.STRING))
                .addProperty("errors", schema(Schema.SchemaType.ARRAY).items(field));
    }

    private static Schema schema(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Map<String, Object> examples() {
        try (var stream = ApiDocument.class.getResourceAsStream("/api-examples.json")) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(stream), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
