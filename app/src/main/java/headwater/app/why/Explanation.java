package headwater.app.why;

import headwater.flow.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Why a flow run has not started or does not go on: every condition in its order, and the reasons among them.
///
/// @param question what is answered, for a heading
/// @param facts one for each condition
/// @param conclusion what follows once the reasons are gone
public record Explanation(Message question, List<Fact> facts, Message conclusion) {
    /// Copies the list.
    public Explanation {
        facts = List.copyOf(facts);
    }

    /// The explanation of what was read.
    ///
    /// @param now the present time, for what changes by the clock alone
    public static Explanation of(Situation situation, Instant now) {
        var progress = new RunProgress(situation.run(), now);
        var slots = new SlotConditions(situation, progress);
        var pool = new PoolConditions(situation, progress, slots);
        var run = new RunConditions(situation, progress, pool);
        var facts = List.of(
                run.schedule(),
                run.created(),
                run.due(),
                pool.workPool(),
                pool.worker(),
                pool.workQueue(),
                slots.slots(),
                run.infrastructure(),
                run.running());
        boolean isBlocked = facts.stream().anyMatch(fact -> fact.reason() != null);
        return new Explanation(question(progress), facts, conclusion(progress, situation.online(), isBlocked));
    }

    private static Message question(RunProgress progress) {
        var name = progress.run().name();
        return switch (progress.type()) {
            case RUNNING, CANCELLING -> Message.of(WhyText.QUESTION_RUNNING, name);
            case PAUSED -> Message.of(WhyText.QUESTION_PAUSED, name);
            case COMPLETED, FAILED, CANCELLED, CRASHED -> Message.of(WhyText.QUESTION_ENDED, name);
            case SCHEDULED, PENDING, UNKNOWN -> Message.of(WhyText.QUESTION, name);
        };
    }

    private static Message conclusion(RunProgress progress, int online, boolean isBlocked) {
        if (isBlocked) {
            return Message.of(WhyText.NOTHING_ELSE);
        }
        if (progress.isStarted()) {
            return Message.of(progress.isOver() ? WhyText.NOTHING_LEFT : WhyText.NOTHING);
        }
        if (progress.stateName().equals("Late") && online > 0) {
            return Message.of(WhyText.LATE_WITH_WORKERS);
        }
        return Message.of(
                progress.run().deploymentId() == null ? WhyText.STARTED_BY_ITS_MAKER : WhyText.ABOUT_TO_START);
    }

    /// Why it does not run, the first to be dealt with first; empty if nothing speaks against it.
    public List<Reason> reasons() {
        return facts.stream().flatMap(fact -> Stream.ofNullable(fact.reason())).toList();
    }
}
