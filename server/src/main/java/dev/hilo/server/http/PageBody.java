package dev.hilo.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Cursor;
import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list as clients see it; {@code next} goes back as {@code ?cursor=}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PageBody<T>(List<T> items, Optional<String> next) {

    public static <S, T> PageBody<T> of(Page<S> page, Function<S, T> each) {
        return new PageBody<>(
                page.items().stream().map(each).toList(), page.next().map(Cursor::encode));
    }

    /** The page that the query parameters ask for. */
    public static PageRequest request(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(
                Asked.whole("limit", limit).orElse(PageRequest.USUAL), Optional.ofNullable(cursor));
    }
}
