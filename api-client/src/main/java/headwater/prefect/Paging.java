package headwater.prefect;

import headwater.prefect.model.ListPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// Reads lists that the server gives in parts.
final class Paging {
    private Paging() {}

    /// One part, by its place.
    @FunctionalInterface
    interface Source<T> {
        ListPage<T> at(int offset) throws PrefectException;
    }

    /// All parts. What moves from one part into the next while they are read comes once.
    static <T> List<T> all(Source<T> source, Function<T, Object> id) throws PrefectException {
        var items = new ArrayList<T>();
        var seen = new HashSet<Object>();
        var offset = 0;
        while (true) {
            var page = source.at(offset);
            for (var item : page.items()) {
                if (seen.add(id.apply(item))) {
                    items.add(item);
                }
            }
            if (!page.more()) {
                return List.copyOf(items);
            }
            offset += page.items().size();
        }
    }

    static <T> ListPage<T> page(List<T> items, int offset) {
        return new ListPage<>(items, offset, items.size() >= ListPage.SIZE);
    }
}
