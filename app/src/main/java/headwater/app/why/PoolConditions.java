package headwater.app.why;

import headwater.app.look.Times;
import headwater.flow.Message;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;

/// Whether somebody is there to start a run, and may: its work pool, the workers of that, and its work queue
/// (`prefect/server/api/workers.py`, `prefect/server/models/workers.py`).
final class PoolConditions {
    /// After this time without a request a queue counts as not served.
    private static final Duration NOT_POLLED = Duration.ofSeconds(60);

    private final Situation situation;
    private final RunProgress progress;
    private final SlotConditions slots;

    PoolConditions(Situation situation, RunProgress progress, SlotConditions slots) {
        this.situation = situation;
        this.progress = progress;
        this.slots = slots;
    }

    Fact workPool() {
        var name = progress.run().workPoolName();
        if (name == null) {
            return Fact.open(Condition.WORK_POOL, Message.of(WhyText.NONE));
        }
        if (!progress.isWaitingToStart()) {
            return Fact.holds(Condition.WORK_POOL, Message.of(WhyText.NAME, name));
        }
        var pool = situation.pool();
        if (pool == null) {
            return Fact.blocks(
                    Condition.WORK_POOL,
                    Message.of(WhyText.NAME_DELETED, name),
                    Reason.of(
                            Message.of(WhyText.POOL_DELETED, name),
                            Message.of(WhyText.POOL_DELETED_DETAIL),
                            Remedy.Command.of("prefect", "work-pool", "create", name)));
        }
        if (pool.isPaused()) {
            return Fact.blocks(
                    Condition.WORK_POOL,
                    Message.of(WhyText.NAME_PAUSED, name),
                    Reason.of(
                            Message.of(WhyText.POOL_PAUSED, name),
                            Message.of(WhyText.POOL_PAUSED_DETAIL),
                            new Remedy.ResumePool(name)));
        }
        return Fact.holds(Condition.WORK_POOL, Message.of(WhyText.NAME_NOT_PAUSED, name));
    }

    Fact worker() {
        var pool = situation.pool();
        if (pool == null) {
            return progress.run().workPoolName() == null && progress.run().workQueueName() == null
                    ? serving()
                    : Fact.open(Condition.WORKER, Message.of(WhyText.UNKNOWN));
        }
        if (!pool.needsWorkers()) {
            return Fact.holds(Condition.WORKER, Message.of(WhyText.NO_WORKER_NEEDED, pool.type()));
        }
        var summary = Message.of(
                WhyText.ONLINE, situation.online(), situation.workers().size());
        if (progress.isOver()) {
            return Fact.open(Condition.WORKER, summary);
        }
        if (!progress.isWaitingToStart() || !situation.isWithoutWorker()) {
            return Fact.holds(Condition.WORKER, summary);
        }
        return Fact.blocks(
                Condition.WORKER,
                summary,
                Reason.of(
                        Message.of(WhyText.NO_WORKER, pool.name()),
                        silence(),
                        Remedy.Command.startWorker(pool.name())));
    }

    /// When something was last heard of a worker of the work pool.
    Message silence() {
        return situation.workers().stream()
                .filter(worker -> worker.lastHeartbeatTime() != null)
                .max(Comparator.comparing(worker -> Objects.requireNonNull(worker.lastHeartbeatTime())))
                .map(last -> {
                    var heard = Objects.requireNonNull(last.lastHeartbeatTime());
                    return Message.of(WhyText.LAST_HEARTBEAT, last.name(), Times.day(heard), progress.ago(heard));
                })
                .orElseGet(() -> Message.of(WhyText.NO_WORKER_EVER));
    }

    // A deployment without work pool is run by the process that called `serve`.
    private Fact serving() {
        var deployment = situation.deployment();
        if (deployment == null || !progress.isWaitingToStart()) {
            return Fact.open(Condition.WORKER, Message.of(WhyText.NONE_NEEDED));
        }
        if (deployment.status() == Deployment.Status.READY) {
            return Fact.holds(Condition.WORKER, Message.of(WhyText.SERVED));
        }
        var polled = deployment.lastPolled();
        return Fact.blocks(
                Condition.WORKER,
                Message.of(WhyText.NOT_SERVED_SUMMARY),
                Reason.inferred(
                        Message.of(WhyText.NOT_SERVED, deployment.name()),
                        polled == null
                                ? Message.of(WhyText.NEVER_SERVED_DETAIL)
                                : Message.of(WhyText.NOT_SERVED_DETAIL, Times.day(polled), progress.ago(polled))));
    }

    Fact workQueue() {
        var name = progress.run().workQueueName();
        var pool = situation.pool();
        if (name == null || (pool == null && progress.run().workPoolName() != null)) {
            return Fact.open(Condition.WORK_QUEUE, Message.of(WhyText.NONE));
        }
        if (!progress.isWaitingToStart()) {
            return Fact.holds(Condition.WORK_QUEUE, Message.of(WhyText.NAME, name));
        }
        var queue = situation.queue();
        // A run whose queue was deleted keeps nothing but the name of it.
        if (pool == null || queue == null) {
            return Fact.blocks(
                    Condition.WORK_QUEUE,
                    Message.of(WhyText.NAME_DELETED, name),
                    Reason.of(Message.of(WhyText.QUEUE_DELETED, name), Message.of(WhyText.QUEUE_DELETED_DETAIL)));
        }
        if (queue.isPaused()) {
            return Fact.blocks(
                    Condition.WORK_QUEUE,
                    Message.of(WhyText.NAME_PAUSED, name),
                    Reason.of(
                            Message.of(WhyText.QUEUE_PAUSED, name),
                            Message.of(WhyText.QUEUE_PAUSED_DETAIL),
                            new Remedy.ResumeQueue(queue.id(), name)));
        }
        if (slots.isFull(queue)) {
            return slots.full(queue);
        }
        if (situation.online() > 0 && isNotPolled(queue)) {
            return Fact.blocks(
                    Condition.WORK_QUEUE,
                    Message.of(WhyText.NAME_NOT_POLLED, name),
                    Reason.inferred(
                            Message.of(WhyText.QUEUE_NOT_POLLED, name),
                            Message.of(WhyText.QUEUE_NOT_POLLED_DETAIL),
                            Remedy.Command.of(
                                    "prefect", "worker", "start", "--pool", pool.name(), "--work-queue", name)));
        }
        var limit = queue.concurrencyLimit();
        return limit == null
                ? Fact.holds(Condition.WORK_QUEUE, Message.of(WhyText.NAME_NO_LIMIT, name))
                : Fact.holds(Condition.WORK_QUEUE, Message.of(WhyText.NAME_LIMIT, name, limit));
    }

    private boolean isNotPolled(WorkQueue queue) {
        var polled = queue.lastPolled();
        return queue.status() != WorkPool.Status.READY
                && (polled == null || Duration.between(polled, situation.at()).compareTo(NOT_POLLED) > 0);
    }
}
