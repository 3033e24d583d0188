package headwater.app.pools;

import headwater.app.lists.Row;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.Worker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A work pool in a list.
///
/// @param queues its queues, the one that is served first before others
/// @param workers the workers that it has heard of, those that are online first
/// @param slots who holds its slots; null if the server cannot say
public record PoolRow(
        WorkPool pool,
        List<WorkQueue> queues,
        List<Worker> workers,
        @Nullable PoolSlots slots) implements Row {
    /// Few slots taken before many; those first of which the server says nothing.
    static final Comparator<PoolRow> BY_SLOTS =
            Comparator.comparing(PoolRow::taken, Comparator.nullsFirst(Comparator.naturalOrder()));

    /// Sorts the lists.
    public PoolRow {
        queues = queues.stream()
                .sorted(Comparator.comparing(WorkQueue::priority, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        workers = workers.stream()
                .sorted(Comparator.comparing(Worker::status).thenComparing(Worker::name))
                .toList();
    }

    @Override
    public String key() {
        return pool.name();
    }

    @Override
    public Stream<String> texts() {
        var names = Stream.concat(
                queues.stream().map(WorkQueue::name), workers.stream().map(Worker::name));
        return Stream.concat(Stream.of(pool.name(), pool.type()), names);
    }

    /// How many of its workers are online.
    public int online() {
        return (int) workers.stream()
                .filter(worker -> worker.status() == Worker.Status.ONLINE)
                .count();
    }

    /// Whether its runs wait for a worker that is not there.
    public boolean isWithoutWorker() {
        return pool.needsWorkers() && online() == 0;
    }

    /// When a worker was last heard of; null if none ever was.
    public @Nullable Instant lastHeard() {
        return workers.stream()
                .flatMap(worker -> Stream.ofNullable(worker.lastHeartbeatTime()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// How many slots are taken of how many; empty if the server says neither.
    public String slotWords() {
        return words(taken(), pool.concurrencyLimit());
    }

    private @Nullable Integer taken() {
        return slots == null ? null : slots.activeSlots();
    }

    /// The same of a work queue.
    public String slotWords(WorkQueue queue) {
        var taken = slots == null
                ? null
                : slots.queues().stream()
                        .filter(each -> each.queueName().equals(queue.name()))
                        .map(PoolSlots.Queue::activeSlots)
                        .findFirst()
                        .orElse(null);
        return words(taken, queue.concurrencyLimit());
    }

    private static String words(@Nullable Integer taken, @Nullable Integer limit) {
        if (taken == null) {
            return limit == null ? "" : "limit " + limit;
        }
        return limit == null ? taken + ", no limit" : taken + " of " + limit;
    }
}
