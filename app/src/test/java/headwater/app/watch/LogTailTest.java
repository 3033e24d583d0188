package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LogTailTest {
    private static final List<LogLine> LINES = Recordings.logs("etl");
    private static final FlowRunId RUN = Recordings.flowRun("etl").id();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final List<LogLine> lines = new ArrayList<>();
    private final LogTail tail = new LogTail(server.session().client(), lines::add);

    @Test
    void passesEveryLineOnOnceHoweverOftenItIsRead() throws PrefectException {
        tail.add(List.of(RUN));
        server.hasLogged(LINES);
        tail.read();
        tail.read();
        assertThat(lines).isEqualTo(LINES);
    }

    @Test
    void doesNotRepeatWhatTheFeedHasSent() throws PrefectException {
        tail.add(List.of(RUN));
        tail.hold(LINES.getLast());
        tail.hold(LINES.getLast());
        tail.release();
        server.hasLogged(LINES);
        tail.read();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void findsALineThatWasStoredLaterThanYoungerOnes() throws PrefectException {
        tail.add(List.of(RUN));
        server.hasLogged(List.of(LINES.getFirst(), LINES.getLast()));
        tail.read();
        server.hasLogged(LINES);
        tail.read();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void passesLinesThatTheFeedDroppedOnAtTheirPlace() throws PrefectException {
        tail.add(List.of(RUN));
        tail.hold(LINES.get(1));
        tail.hold(LINES.getLast());
        server.hasLogged(LINES);
        tail.read();
        assertThat(lines).isEqualTo(LINES);
    }

    @Test
    void leavesLinesOfOtherRunsAlone() {
        tail.add(List.of(Recordings.flowRun("nested").id()));
        tail.hold(LINES.getFirst());
        assertThat(tail.isHolding()).isFalse();
    }

    @Test
    void readsTheLinesOfARunThatIsAddedLaterFromTheirBeginning() throws PrefectException {
        var nested = Recordings.logs("nested");
        server.hasLogged(Stream.concat(LINES.stream(), nested.stream()).toList());
        tail.add(List.of(RUN));
        tail.read();
        tail.add(
                nested.stream().map(LogLine::flowRunId).filter(Objects::nonNull).toList());
        tail.read();
        assertThat(lines).hasSize(LINES.size() + nested.size()).doesNotHaveDuplicates();
    }

    @Test
    void readsAllAgainWhenTheServerWasAway() throws PrefectException {
        tail.add(List.of(RUN));
        server.hasLogged(List.of(LINES.getLast()));
        tail.read();
        server.hasLogged(LINES.stream().map(LogTailTest::anHourEarlier).toList());
        tail.read();
        assertThat(lines).hasSize(1);
        tail.distrust();
        tail.read();
        assertThat(lines).hasSize(LINES.size());
    }

    private static LogLine anHourEarlier(LogLine line) {
        return line.equals(LINES.getLast())
                ? line
                : new LogLine(
                        line.id(),
                        line.name(),
                        line.levelNumber(),
                        line.message(),
                        line.timestamp().minusSeconds(3600),
                        line.flowRunId(),
                        line.taskRunId());
    }
}
