package headwater.app.why;

import headwater.app.look.Times;
import headwater.flow.Message;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether as many runs go on at once as may: in a work queue, in a work pool, of a deployment
/// (`prefect/server/api/workers.py`, `prefect/server/orchestration/core_policy.py`).
final class SlotConditions {
    private final Situation situation;
    private final RunProgress progress;

    SlotConditions(Situation situation, RunProgress progress) {
        this.situation = situation;
        this.progress = progress;
    }

    /// Whether a work queue hands out no more runs.
    boolean isFull(WorkQueue queue) {
        var limit = queue.concurrencyLimit();
        return limit != null && taken(queue) >= limit;
    }

    /// What is to be said of a full work queue.
    Fact full(WorkQueue queue) {
        var holders = slots(queue).flatMap(slots -> slots.flowRuns().stream()).toList();
        int limit = Objects.requireNonNullElse(queue.concurrencyLimit(), 0);
        return full(
                Condition.WORK_QUEUE,
                Message.of(WhyText.NAME_TAKEN, queue.name(), taken(queue), limit),
                Message.of(limit == 0 ? WhyText.QUEUE_LIMIT_ZERO : WhyText.QUEUE_FULL, queue.name()),
                holders);
    }

    private int taken(WorkQueue queue) {
        return slots(queue).mapToInt(PoolSlots.Queue::activeSlots).sum();
    }

    private Stream<PoolSlots.Queue> slots(WorkQueue queue) {
        return queues().filter(slots -> slots.queueName().equals(queue.name()));
    }

    private Stream<PoolSlots.Queue> queues() {
        var slots = situation.slots();
        return slots == null ? Stream.of() : slots.queues().stream();
    }

    Fact slots() {
        if (progress.isOver()) {
            return Fact.open(Condition.SLOTS, Message.of(WhyText.NONE_NEEDED));
        }
        if (!progress.isWaitingToStart()) {
            return Fact.holds(Condition.SLOTS, Message.of(WhyText.HAS_A_SLOT));
        }
        var pool = situation.pool();
        var limit = situation.limit();
        if (pool != null && isFull(pool)) {
            return full(pool);
        }
        if (limit != null && limit.activeSlots() >= limit.limit()) {
            return full(limit);
        }
        if (progress.isWaitingForSlot()) {
            return triesAgain();
        }
        return limit == null
                ? Fact.holds(Condition.SLOTS, Message.of(WhyText.NO_LIMIT))
                : Fact.holds(Condition.SLOTS, Message.of(WhyText.TAKEN, limit.activeSlots(), limit.limit()));
    }

    private boolean isFull(WorkPool pool) {
        var limit = pool.concurrencyLimit();
        return limit != null && taken() >= limit;
    }

    private int taken() {
        var slots = situation.slots();
        return slots == null ? 0 : slots.activeSlots();
    }

    private Fact full(WorkPool pool) {
        int limit = Objects.requireNonNullElse(pool.concurrencyLimit(), 0);
        return full(
                Condition.SLOTS,
                Message.of(WhyText.TAKEN, taken(), limit),
                Message.of(limit == 0 ? WhyText.POOL_LIMIT_ZERO : WhyText.POOL_FULL, pool.name()),
                queues().flatMap(queue -> queue.flowRuns().stream()).toList());
    }

    private static Fact full(Condition condition, Message summary, Message title, List<PoolSlots.Holder> holders) {
        var detail = Message.of(holders.isEmpty() ? WhyText.LIMIT_ZERO_DETAIL : WhyText.FULL_DETAIL);
        var remedies = holders.stream()
                .map(held -> (Remedy) new Remedy.OtherRun(held.id(), held.name(), held.startTime()))
                .toList();
        return Fact.blocks(condition, summary, new Reason(title, detail, false, remedies));
    }

    // The server says how many slots are taken, and not by whom.
    private Fact full(ConcurrencyLimit limit) {
        var deployment = Objects.requireNonNull(situation.deployment(), "a limit is of a deployment");
        var summary = Message.of(WhyText.TAKEN, limit.activeSlots(), limit.limit());
        if (limit.limit() == 0) {
            var title = Message.of(WhyText.DEPLOYMENT_LIMIT_ZERO, deployment.name());
            return Fact.blocks(Condition.SLOTS, summary, Reason.of(title, Message.of(WhyText.LIMIT_ZERO_DETAIL)));
        }
        var title = Message.of(WhyText.DEPLOYMENT_FULL, deployment.name());
        var others = situation.others();
        if (others.isEmpty()) {
            return Fact.blocks(
                    Condition.SLOTS, summary, Reason.of(title, Message.of(WhyText.DEPLOYMENT_FULL_BY_NOBODY)));
        }
        var remedies = others.stream()
                .map(other -> (Remedy) new Remedy.OtherRun(other.id(), other.name(), other.startTime()))
                .toList();
        return Fact.blocks(
                Condition.SLOTS,
                summary,
                new Reason(title, Message.of(WhyText.DEPLOYMENT_FULL_DETAIL), true, remedies));
    }

    private Fact triesAgain() {
        var next = progress.due();
        return Fact.waits(
                Condition.SLOTS,
                Message.of(WhyText.WAS_FULL),
                Reason.of(
                        Message.of(WhyText.WAITS_FOR_SLOT),
                        next == null || !next.isAfter(progress.now())
                                ? Message.of(WhyText.TRIES_AGAIN)
                                : Message.of(
                                        WhyText.TRIES_AGAIN_IN,
                                        Times.day(next),
                                        Times.words(Duration.between(progress.now(), next)))));
    }
}
