package headwater.app.pools;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.WorkQueueId;
import headwater.prefect.model.Worker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolRowTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void listsQueuesAsTheyAreServedAndWorkersThatAreOnlineFirst() {
        var row = new PoolRow(
                pool("process", 2),
                List.of(queue("low", 9, null), queue("high", 1, 4)),
                List.of(worker("a", Worker.Status.OFFLINE, NOON), worker("b", Worker.Status.ONLINE, null)),
                null);
        assertThat(row.queues()).extracting(WorkQueue::name).containsExactly("high", "low");
        assertThat(row.workers()).extracting(Worker::name).containsExactly("b", "a");
        assertThat(row.online()).isEqualTo(1);
        assertThat(row.lastHeard()).isEqualTo(NOON);
    }

    @Test
    void saysHowManySlotsAreTakenAsFarAsTheServerTells() {
        var high = queue("high", 1, 4);
        var low = queue("low", 2, null);
        var slots = new PoolSlots(3, 8, List.of(new PoolSlots.Queue("high", 1, 4, List.of())));
        var told = new PoolRow(pool("process", 8), List.of(high, low), List.of(), slots);
        assertThat(told.slotWords()).isEqualTo("3 of 8");
        assertThat(told.slotWords(high)).isEqualTo("1 of 4");
        assertThat(told.slotWords(low)).isEmpty();
        var older = new PoolRow(pool("process", 8), List.of(high), List.of(), null);
        assertThat(older.slotWords()).isEqualTo("limit 8");
    }

    @Test
    void sortsByHowManySlotsAreTakenAndNotByTheirWords() {
        var many = new PoolRow(pool("process", 20), List.of(), List.of(), new PoolSlots(12, 20, List.of()));
        var few = new PoolRow(pool("process", 20), List.of(), List.of(), new PoolSlots(3, 20, List.of()));
        var unknown = new PoolRow(pool("process", 20), List.of(), List.of(), null);
        assertThat(Stream.of(many, unknown, few).sorted(PoolRow.BY_SLOTS)).containsExactly(unknown, few, many);
    }

    @Test
    void isWithoutWorkerOnlyWhereItNeedsOne() {
        assertThat(new PoolRow(pool("process", null), List.of(), List.of(), null).isWithoutWorker())
                .isTrue();
        assertThat(new PoolRow(pool("ecs:push", null), List.of(), List.of(), null).isWithoutWorker())
                .isFalse();
    }

    private static WorkPool pool(String type, @Nullable Integer limit) {
        return new WorkPool(null, "etl", type, null, false, limit, WorkPool.Status.READY);
    }

    private static WorkQueue queue(String name, int priority, @Nullable Integer limit) {
        var id = new WorkQueueId(new UUID(0, priority));
        return new WorkQueue(id, name, null, false, limit, priority, null, WorkPool.Status.READY);
    }

    private static Worker worker(String name, Worker.Status status, @Nullable Instant heard) {
        return new Worker(null, name, status, heard, 30);
    }
}
