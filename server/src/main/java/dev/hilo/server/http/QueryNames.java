package dev.hilo.server.http;

import dev.hilo.kernel.Problems;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a route does not know, as bodies refuse unknown members: a misspelt
 * filter must not answer with everything. Thread-safe.
 */
public class QueryNames {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(resource.getResourceMethod(), QueryNames::of);
        var problems = new Problems();
        for (String name : uri.getQueryParameters().keySet()) {
            problems.when(
                    !names.contains(name),
                    name,
                    "query.unknown",
                    names.stream().sorted().collect(Collectors.joining(", ")));
        }
        problems.refuse();
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(QueryNames::annotated)
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A parameter, or the fields of one that gathers several. */
    private static Stream<AnnotatedElement> annotated(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
