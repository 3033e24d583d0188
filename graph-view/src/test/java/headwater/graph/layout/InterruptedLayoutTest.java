package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A layout that is no longer needed stops wherever it is, and the next one is not affected.
class InterruptedLayoutTest {
    private static final int MOMENTS = 40;

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of(new RowLayout(), Samples.random(200, 1.5, 5)),
                Arguments.of(new RowLayout(), Samples.program(60, 3)),
                Arguments.of(new RowLayout(), Samples.everyState()),
                Arguments.of(new RowLayout(), Samples.deep(3)),
                Arguments.of(new RunLayout(), Samples.random(200, 1.5, 5)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void stopsAtTheFirstQuestionAfterTheInterruption(Layout layout, Diagram diagram) throws Exception {
        var whole = new Asked(layout, diagram, Integer.MAX_VALUE);
        var placement = whole.result();

        for (int moment = 0; moment < MOMENTS; moment++) {
            int last = 1 + moment * (whole.asked - 1) / (MOMENTS - 1);
            var stopped = new Asked(layout, diagram, last);

            assertThatThrownBy(stopped::result).hasCauseInstanceOf(CancellationException.class);
            assertThat(stopped.asked).isEqualTo(last);
        }
        assertThat(new Asked(layout, diagram, Integer.MAX_VALUE).result()).isEqualTo(placement);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void asksMoreOftenThanThereAreNodes(Layout layout, Diagram diagram) throws Exception {
        var whole = new Asked(layout, diagram, Integer.MAX_VALUE);
        whole.result();

        assertThat(whole.asked).isGreaterThan(diagram.nodes().size());
    }

    @Test
    void stopsAlsoWhenOnlyTheScaleIsAskedFor() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> RowLayout.scale(Samples.deep(3), LayoutPage.USUAL))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /// A thread that lays out a diagram and is interrupted when it is asked for the n-th time.
    private static final class Asked extends Thread {
        private final FutureTask<Placement> work;
        private final int last;
        // Read by others once it has ended.
        private int asked;

        Asked(Layout layout, Diagram diagram, int last) {
            this.work = new FutureTask<>(
                    () -> layout.place(diagram, LayoutPage.USUAL).placement());
            this.last = last;
        }

        Placement result() throws InterruptedException, ExecutionException {
            start();
            join();
            return work.get();
        }

        @Override
        public void run() {
            work.run();
        }

        @Override
        public boolean isInterrupted() {
            asked++;
            if (asked >= last) {
                interrupt();
            }
            return super.isInterrupted();
        }
    }
}
