package headwater.app.why;

import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.flow.Message;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.ScheduleRule;
import headwater.prefect.model.StateDetails;
import java.time.Duration;
import java.util.List;

/// What the run itself says: whether it was made, is due, has its infrastructure and goes on.
final class RunConditions {
    private final Situation situation;
    private final RunProgress progress;
    private final PoolConditions pools;

    RunConditions(Situation situation, RunProgress progress, PoolConditions pools) {
        this.situation = situation;
        this.progress = progress;
        this.pools = pools;
    }

    Fact schedule() {
        if (progress.run().deploymentId() == null) {
            return Fact.open(Condition.SCHEDULE, Message.of(WhyText.NO_DEPLOYMENT));
        }
        var deployment = situation.deployment();
        if (deployment == null) {
            return deploymentDeleted();
        }
        if (deployment.paused()) {
            return Fact.open(Condition.SCHEDULE, Message.of(WhyText.SCHEDULES_PAUSED));
        }
        return situation.schedules().stream()
                .filter(DeploymentSchedule::active)
                .findFirst()
                .map(active -> Fact.holds(Condition.SCHEDULE, Message.of(WhyText.SCHEDULE, rule(active.schedule()))))
                .orElseGet(() -> Fact.open(Condition.SCHEDULE, Message.of(WhyText.NONE)));
    }

    private Fact deploymentDeleted() {
        var summary = Message.of(WhyText.DEPLOYMENT_DELETED_SUMMARY);
        if (!progress.isWaitingToStart()) {
            return Fact.open(Condition.SCHEDULE, summary);
        }
        return Fact.blocks(
                Condition.SCHEDULE,
                summary,
                Reason.of(Message.of(WhyText.DEPLOYMENT_DELETED), Message.of(WhyText.DEPLOYMENT_DELETED_DETAIL)));
    }

    private static Object rule(ScheduleRule rule) {
        return switch (rule) {
            case ScheduleRule.Cron(var cron, var _) -> cron;
            case ScheduleRule.Interval(var interval, var _, var _) -> Message.of(WhyText.EVERY, Times.words(interval));
            case ScheduleRule.RRule(var rrule, var _) -> rrule;
            case ScheduleRule.Unknown _ -> Message.of(WhyText.UNKNOWN_RULE);
        };
    }

    Fact created() {
        var created = progress.run().created();
        return created == null
                ? Fact.open(Condition.CREATED, Message.of(WhyText.UNKNOWN))
                : Fact.holds(Condition.CREATED, Message.of(WhyText.AT, Times.day(created)));
    }

    Fact due() {
        var due = progress.due();
        if (due == null) {
            return Fact.open(Condition.DUE, Message.of(WhyText.UNKNOWN));
        }
        // One that waits for a slot was due before: its time says when it tries again.
        boolean isAhead = progress.isWaitingToStart() && !progress.isWaitingForSlot() && due.isAfter(progress.now());
        if (isAhead) {
            var wait = Times.words(Duration.between(progress.now(), due));
            var title = progress.stateName().equals("AwaitingRetry") ? WhyText.WAITS_FOR_RETRY : WhyText.NOT_DUE;
            return Fact.waits(
                    Condition.DUE,
                    Message.of(WhyText.IN, wait),
                    Reason.of(Message.of(title), Message.of(WhyText.NOT_DUE_DETAIL, Times.day(due), wait)));
        }
        return progress.stateName().equals("Late")
                ? Fact.waits(Condition.DUE, Message.of(WhyText.LATE, progress.ago(due)), null)
                : Fact.holds(Condition.DUE, Message.of(WhyText.AT, Times.day(due)));
    }

    Fact infrastructure() {
        if (progress.isWaitingToStart()) {
            return Fact.open(Condition.INFRASTRUCTURE, Message.of(WhyText.NOT_ASKED_FOR));
        }
        if (progress.isOver() && progress.run().runCount() == 0) {
            return Fact.open(Condition.INFRASTRUCTURE, Message.of(WhyText.NOT_ASKED_FOR));
        }
        if (progress.isStarted()) {
            var pid = progress.run().infrastructurePid();
            return pid == null
                    ? Fact.holds(Condition.INFRASTRUCTURE, Message.of(WhyText.STARTED))
                    : Fact.holds(Condition.INFRASTRUCTURE, Message.of(WhyText.NAME, pid));
        }
        var summary = Message.of(WhyText.STARTING, progress.since());
        var pool = situation.pool();
        if (pool != null && situation.isWithoutWorker()) {
            return Fact.blocks(
                    Condition.INFRASTRUCTURE,
                    summary,
                    Reason.inferred(
                            Message.of(WhyText.WORKER_GONE, pool.name()),
                            Message.of(WhyText.WORKER_GONE_DETAIL, pools.silence()),
                            Remedy.Command.startWorker(pool.name())));
        }
        return Fact.waits(
                Condition.INFRASTRUCTURE,
                summary,
                Reason.of(
                        Message.of(WhyText.INFRASTRUCTURE_STARTS),
                        Message.of(WhyText.INFRASTRUCTURE_DETAIL, progress.since())));
    }

    Fact running() {
        return switch (progress.type()) {
            case SCHEDULED, PENDING, UNKNOWN -> Fact.open(Condition.RUNNING, Message.of(WhyText.NOT_YET));
            case RUNNING -> stillRunning();
            case PAUSED -> paused();
            case CANCELLING ->
                Fact.waits(
                        Condition.RUNNING,
                        Message.of(WhyText.CANCELLING_SUMMARY),
                        Reason.of(Message.of(WhyText.CANCELLING), Message.of(WhyText.CANCELLING_DETAIL)));
            case COMPLETED, FAILED, CANCELLED, CRASHED -> {
                var end = progress.run().endTime();
                yield Fact.holds(
                        Condition.RUNNING,
                        Message.of(
                                WhyText.ENDED,
                                StateLook.words(progress.stateName()),
                                end == null ? "" : Times.day(end)));
            }
        };
    }

    private Fact stillRunning() {
        var summary = Message.of(WhyText.FOR, progress.since());
        var pool = situation.pool();
        if (pool == null || !situation.isWithoutWorker()) {
            return Fact.holds(Condition.RUNNING, summary);
        }
        return Fact.blocks(
                Condition.RUNNING,
                summary,
                Reason.inferred(
                        Message.of(WhyText.STUCK, pool.name()), Message.of(WhyText.STUCK_DETAIL, pools.silence())));
    }

    private Fact paused() {
        var state = progress.run().state();
        var details = state == null ? StateDetails.NONE : state.stateDetails();
        var asked = details.runInputKeyset();
        boolean asks = asked != null && !asked.isEmpty();
        var until = details.pauseTimeout();
        var timeout = until == null
                ? Message.of(WhyText.NO_TIMEOUT)
                : Message.of(WhyText.TIMEOUT, Times.day(until), Times.words(Duration.between(progress.now(), until)));
        List<Remedy> remedies = asks
                ? List.of()
                : List.of(
                        new Remedy.ResumeRun(progress.run().id(), progress.run().name()));
        return Fact.blocks(
                Condition.RUNNING,
                Message.of(WhyText.PAUSED_SUMMARY, StateLook.words(progress.stateName()), progress.since()),
                new Reason(Message.of(asks ? WhyText.PAUSED_FOR_INPUT : WhyText.PAUSED), timeout, false, remedies));
    }
}
