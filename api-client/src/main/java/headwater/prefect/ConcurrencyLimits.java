package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.TagLimit;
import java.util.List;
import java.util.Map;

/// How much may go on at once.
public final class ConcurrencyLimits {
    private final Transport transport;

    ConcurrencyLimits(Transport transport) {
        this.transport = transport;
    }

    /// All limits by name, those of deployments and of tags among them.
    public List<ConcurrencyLimit> all() throws PrefectException {
        return Paging.all(this::page, ConcurrencyLimit::id);
    }

    private ListPage<ConcurrencyLimit> page(int offset) throws PrefectException {
        var path = Path.of("v2", "concurrency_limits", "filter");
        return Paging.page(transport.postForList(path, place(offset), ConcurrencyLimit.class), offset);
    }

    /// All limits of tags, with the task runs that hold their slots.
    public List<TagLimit> ofTags() throws PrefectException {
        return Paging.all(this::pageOfTags, TagLimit::id);
    }

    private ListPage<TagLimit> pageOfTags(int offset) throws PrefectException {
        var path = Path.of("concurrency_limits", "filter");
        return Paging.page(transport.postForList(path, place(offset), TagLimit.class), offset);
    }

    private static Map<String, Integer> place(int offset) {
        return Map.of("limit", ListPage.SIZE, "offset", offset);
    }
}
