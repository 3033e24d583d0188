package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LogTailTest {
    private static final List<LogLine> LINES = Recordings.logs("etl");
    private static final FlowRunId RUN = Recordings.flowRun("etl").id();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final List<LogLine> told = new ArrayList<>();
    private final LogTail tail = new LogTail(server.session().client(), told::add);

    @Test
    void tellsEveryLineOnceHoweverOftenItIsRead() throws PrefectException {
        tail.add(RUN);
        server.hasLogged(LINES);
        tail.read();
        tail.read();
        assertThat(told).isEqualTo(LINES);
    }

    @Test
    void doesNotRepeatWhatTheFeedHasTold() throws PrefectException {
        tail.add(RUN);
        tail.take(LINES.getLast());
        tail.take(LINES.getLast());
        server.hasLogged(LINES);
        tail.read();
        assertThat(told).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void findsALineThatWasStoredLaterThanYoungerOnes() throws PrefectException {
        tail.add(RUN);
        server.hasLogged(List.of(LINES.getFirst(), LINES.getLast()));
        tail.read();
        server.hasLogged(LINES);
        tail.read();
        assertThat(told).containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void isCompleteOnlyWhenTheFeedTellsAllOfIt() {
        tail.add(RUN);
        assertThat(tail.areComplete()).isFalse();
        tail.areStreamed();
        assertThat(tail.areComplete()).isTrue();
        tail.add(Recordings.flowRun("nested").id());
        assertThat(tail.areComplete()).isFalse();
    }
}
