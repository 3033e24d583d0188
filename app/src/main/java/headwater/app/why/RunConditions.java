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
    private final Phase phase;
    private final PoolConditions pools;

    RunConditions(Situation situation, Phase phase, PoolConditions pools) {
        this.situation = situation;
        this.phase = phase;
        this.pools = pools;
    }

    Fact schedule() {
        if (phase.run().deploymentId() == null) {
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
        if (!phase.isWaitingToStart()) {
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
        var created = phase.run().created();
        return created == null
                ? Fact.open(Condition.CREATED, Message.of(WhyText.UNKNOWN))
                : Fact.holds(Condition.CREATED, Message.of(WhyText.AT, Times.day(created)));
    }

    Fact due() {
        var due = phase.due();
        if (due == null) {
            return Fact.open(Condition.DUE, Message.of(WhyText.UNKNOWN));
        }
        // One that waits for a slot was due before: its time says when it tries again.
        boolean isAhead = phase.isWaitingToStart() && !phase.isWaitingForSlot() && due.isAfter(phase.now());
        if (isAhead) {
            var wait = Times.words(Duration.between(phase.now(), due));
            var title = phase.stateName().equals("AwaitingRetry") ? WhyText.WAITS_FOR_RETRY : WhyText.NOT_DUE;
            return Fact.waits(
                    Condition.DUE,
                    Message.of(WhyText.IN, wait),
                    Reason.of(Message.of(title), Message.of(WhyText.NOT_DUE_DETAIL, Times.day(due), wait)));
        }
        return phase.stateName().equals("Late")
                ? Fact.waits(Condition.DUE, Message.of(WhyText.LATE, phase.ago(due)), null)
                : Fact.holds(Condition.DUE, Message.of(WhyText.AT, Times.day(due)));
    }

    Fact infrastructure() {
        if (phase.isWaitingToStart()) {
            return Fact.open(Condition.INFRASTRUCTURE, Message.of(WhyText.NOT_ASKED_FOR));
        }
        if (phase.isStarted()) {
            var pid = phase.run().infrastructurePid();
            return pid == null
                    ? Fact.holds(Condition.INFRASTRUCTURE, Message.of(WhyText.STARTED))
                    : Fact.holds(Condition.INFRASTRUCTURE, Message.of(WhyText.NAME, pid));
        }
        var summary = Message.of(WhyText.STARTING, phase.since());
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
                        Message.of(WhyText.INFRASTRUCTURE_DETAIL, phase.since())));
    }

    Fact running() {
        return switch (phase.type()) {
            case SCHEDULED, PENDING, UNKNOWN -> Fact.open(Condition.RUNNING, Message.of(WhyText.NOT_YET));
            case RUNNING -> stillRunning();
            case PAUSED -> paused();
            case CANCELLING ->
                Fact.waits(
                        Condition.RUNNING,
                        Message.of(WhyText.CANCELLING_SUMMARY),
                        Reason.of(Message.of(WhyText.CANCELLING), Message.of(WhyText.CANCELLING_DETAIL)));
            case COMPLETED, FAILED, CANCELLED, CRASHED -> {
                var end = phase.run().endTime();
                yield Fact.holds(
                        Condition.RUNNING,
                        Message.of(
                                WhyText.ENDED, StateLook.words(phase.stateName()), end == null ? "" : Times.day(end)));
            }
        };
    }

    private Fact stillRunning() {
        var summary = Message.of(WhyText.FOR, phase.since());
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
        var state = phase.run().state();
        var details = state == null ? StateDetails.NONE : state.stateDetails();
        var asked = details.runInputKeyset();
        boolean asks = asked != null && !asked.isEmpty();
        var until = details.pauseTimeout();
        var timeout = until == null
                ? Message.of(WhyText.NO_TIMEOUT)
                : Message.of(WhyText.TIMEOUT, Times.day(until), Times.words(Duration.between(phase.now(), until)));
        List<Remedy> remedies = asks
                ? List.of()
                : List.of(new Remedy.ResumeRun(phase.run().id(), phase.run().name()));
        return Fact.blocks(
                Condition.RUNNING,
                Message.of(WhyText.PAUSED_SUMMARY, StateLook.words(phase.stateName()), phase.since()),
                new Reason(Message.of(asks ? WhyText.PAUSED_FOR_INPUT : WhyText.PAUSED), timeout, false, remedies));
    }
}
