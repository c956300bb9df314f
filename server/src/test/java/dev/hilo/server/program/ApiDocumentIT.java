package dev.hilo.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiDocumentIT {

    @RegisterExtension static final SharedServer server = new SharedServer();

    private record Described(String route, JsonNode operation) {}

    @Test
    void every_operation_says_what_it_is_and_how_it_refuses() {
        assertThat(operations()).hasSizeGreaterThan(60);
        for (Described each : operations()) {
            var operation = each.operation();
            assertThat(operation.path("summary").asText()).as(each.route()).isNotBlank();
            assertThat(operation.path("tags").size()).as(each.route()).isPositive();
            assertThat(operation.path("responses").path("4XX").path("$ref").asText())
                    .as(each.route())
                    .isEqualTo("#/components/responses/Problem");
        }
    }

    @Test
    void every_body_has_an_example_of_its_own() {
        var bodies = new ArrayList<String>();
        for (Described each : operations()) {
            var content = each.operation().path("requestBody").path("content");
            content.properties()
                    .forEach(media -> {
                        bodies.add(each.route());
                        var several = media.getValue().path("examples");
                        var example =
                                several.isEmpty() ? media.getValue().path("example") : several;
                        assertThat(
                                        example.isMissingNode()
                                                || (example.isEmpty() && !example.isTextual()))
                                .as("%s %s has no example", each.route(), media.getKey())
                                .isFalse();
                    });
        }
        assertThat(bodies).hasSizeGreaterThan(25);
    }

    private static List<Described> operations() {
        var operations = new ArrayList<Described>();
        server.api()
                .get("/api/openapi.json")
                .expect(200)
                .json()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(verb -> {
                                    if (verb.getValue().has("responses")) {
                                        operations.add(
                                                new Described(
                                                        verb.getKey() + " " + path.getKey(),
                                                        verb.getValue()));
                                    }
                                }));
        return operations;
    }
}
