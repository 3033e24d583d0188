package headwater.flow.python;

import headwater.flow.Block;
import headwater.flow.EdgeKind;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of one block while they are found, with their ids and their order edges.
///
/// The spine goes from each item that the flow waits for to the next; what is submitted or mapped hangs
/// on it and is not followed.
final class BlockBuilder {
    private final Reading reading;
    private final String path;
    private final Map<String, Integer> counters;
    private final boolean together;
    private final List<Item> items = new ArrayList<>();
    private final CodeRun run;
    /// The spine's last item and what hangs on it.
    private final Set<ItemId> sinceSpine = new HashSet<>();
    private @Nullable ItemId spine;
    private boolean blocking;
    private boolean ended;

    private BlockBuilder(Reading reading, String path, Map<String, Integer> counters, boolean together) {
        this.reading = reading;
        this.path = path;
        this.counters = counters;
        this.together = together;
        this.run = new CodeRun(reading, this);
    }

    static BlockBuilder top(Reading reading) {
        return new BlockBuilder(reading, "", new HashMap<>(), false);
    }

    /// A builder for each branch in turn of a container; `together` when its items do not wait
    /// for each other.
    Branches branches(ItemId container, boolean together) {
        var shared = new HashMap<String, Integer>();
        return () -> new BlockBuilder(reading, container.value() + "/", shared, together);
    }

    /// Makes the builders of a container's branches, which count their ids together.
    interface Branches {
        BlockBuilder next();
    }

    CodeRun run() {
        return run;
    }

    /// A new id, as `extract` or `extract#2`.
    ItemId named(String base) {
        int count = counters.merge(base, 1, Integer::sum);
        return new ItemId(path + base + (count == 1 ? "" : "#" + count));
    }

    /// A new id, as `if@1`.
    ItemId numbered(String base) {
        return new ItemId(path + base + "@" + counters.merge("@" + base, 1, Integer::sum));
    }

    /// Lets an item follow what plain code has waited for just before it.
    void arrive(ItemId id) {
        for (var before : reading.waitedFor) {
            reading.edges.add(EdgeKind.BARRIER, before, id, null, null);
        }
        reading.waitedFor.clear();
    }

    /// Puts an item that is drawn on the spine, or beside it when the flow does not wait for it.
    void follow(ItemId id, boolean waits) {
        arrive(id);
        var before = spine;
        boolean receives = !waits && reading.edges.bringsAny(sinceSpine, id);
        if (before != null && !together && !receives) {
            reading.edges.add(EdgeKind.ORDER, before, id, null, null);
        }
        if (waits) {
            spine = id;
            blocking = true;
            sinceSpine.clear();
        }
        sinceSpine.add(id);
    }

    void add(Item item) {
        items.add(item);
    }

    /// Ends the run of plain statements before something else begins.
    void flush() {
        run.flush();
    }

    boolean isBlocking() {
        return blocking;
    }

    /// Notes that nothing after this place of the block is reached.
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    Block build(Span span) {
        flush();
        return new Block(items, span);
    }
}
