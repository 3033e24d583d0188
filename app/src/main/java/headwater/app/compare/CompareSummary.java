package headwater.app.compare;

import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.flow.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What two runs come to, in a few sentences: only what was read, never a guess at a cause.
final class CompareSummary {
    private static final Duration LEAST = Duration.ofMillis(500);

    private CompareSummary() {}

    static List<Message> of(RunComparison compared) {
        var said = new ArrayList<Message>();
        var a = compared.a();
        var b = compared.b();
        if (!a.source().flow().equals(b.source().flow())) {
            said.add(Message.of(
                    CompareText.OTHER_FLOWS, a.source().flow(), b.source().flow()));
        }
        sayWhatIsOpen("A", a, said);
        sayWhatIsOpen("B", b, said);
        sayFailures(compared, said);
        var onlyInB = count(compared, TaskChange.ONLY_IN_B);
        if (onlyInB > 0) {
            said.add(Message.of(CompareText.NOT_IN_A, onlyInB));
        }
        var onlyInA = count(compared, TaskChange.ONLY_IN_A);
        if (onlyInA > 0) {
            said.add(Message.of(CompareText.NOT_IN_B, onlyInA));
        }
        if (compared.isAlike()) {
            said.add(Message.of(CompareText.ALIKE));
        }
        sayTime(a, b, said);
        if (!a.isLogWhole() || !b.isLogWhole()) {
            said.add(Message.of(CompareText.LOG_CUT, ComparisonReader.MOST_LINES));
        }
        return said;
    }

    private static void sayWhatIsOpen(String which, ReadRun run, List<Message> said) {
        if (run.start() == null) {
            said.add(Message.of(CompareText.NEVER_STARTED, which));
        } else if (!run.run().hasEnded()) {
            var state = StateLook.words(run.run().stateName());
            said.add(Message.of(CompareText.NOT_ENDED, which, state, Times.clock(run.at())));
        }
    }

    private static void sayFailures(RunComparison compared, List<Message> said) {
        var failed = names(compared, TaskChange.FAILED);
        if (failed.size() == 1) {
            said.add(Message.of(CompareText.ONE_FAILED, failed.getFirst()));
        } else if (!failed.isEmpty()) {
            said.add(Message.of(CompareText.SEVERAL_FAILED, failed.size()));
        }
        var good = names(compared, TaskChange.NO_LONGER_FAILS);
        if (good.size() == 1) {
            said.add(Message.of(CompareText.ONE_NO_LONGER_FAILS, good.getFirst()));
        } else if (!good.isEmpty()) {
            said.add(Message.of(CompareText.SEVERAL_NO_LONGER_FAIL, good.size()));
        }
    }

    private static void sayTime(ReadRun a, ReadRun b, List<Message> said) {
        var longer = a.duration().minus(b.duration());
        if (a.run().hasEnded() && b.run().hasEnded() && longer.abs().compareTo(LEAST) >= 0) {
            said.add(Message.of(
                    longer.isPositive() ? CompareText.LONGER : CompareText.SHORTER, Times.words(longer.abs())));
        }
    }

    private static List<String> names(RunComparison compared, TaskChange change) {
        return compared.tasks().stream()
                .filter(task -> task.change() == change)
                .map(ComparedTask::name)
                .toList();
    }

    private static int count(RunComparison compared, TaskChange change) {
        return names(compared, change).size();
    }
}
