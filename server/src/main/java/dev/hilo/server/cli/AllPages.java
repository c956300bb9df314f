package dev.hilo.server.cli;

import dev.hilo.kernel.Page;
import dev.hilo.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that a list has. */
final class AllPages {

    private AllPages() {}

    static <T> List<T> of(Function<PageRequest, Page<T>> list) {
        var all = new ArrayList<T>();
        var request = Optional.of(PageRequest.first(PageRequest.MOST));
        while (request.isPresent()) {
            var page = list.apply(request.get());
            all.addAll(page.items());
            request =
                    page.next()
                            .map(cursor ->
                                    new PageRequest(
                                            PageRequest.MOST, Optional.of(cursor.encode())));
        }
        return all;
    }
}
