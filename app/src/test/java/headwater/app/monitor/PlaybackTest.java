package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.recording.RecordedRun;
import headwater.app.run.RunNews;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackTest {
    private Instant now = Recorded.end("retries").plusSeconds(3600);

    @Test
    void playsFromTheStartToTheEndWithTheClock() {
        var run = whole("etl");
        var playback = run.playback();
        playback.choose(PlaySpeed.TENFOLD);
        playback.toggle();
        var start = requireNonNull(past(run));
        assertThat(start).isEqualTo(playback.moments().start().orElseThrow());
        pass(playback, Duration.ofMillis(20));
        assertThat(past(run)).isEqualTo(start.plusMillis(200));
        assertThat(run.shownProperty().get().hasEnded()).isFalse();
        pass(playback, Duration.ofMinutes(1));
        assertThat(past(run)).isNull();
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(run.shownProperty().get().hasEnded()).isTrue();
    }

    @Test
    void holdsTheInstantAndGoesOnFromThere() {
        var run = whole("retries");
        var playback = run.playback();
        playback.choose(PlaySpeed.AS_IT_WAS);
        playback.playFromStart();
        pass(playback, Duration.ofMillis(300));
        playback.toggle();
        var held = requireNonNull(past(run));
        pass(playback, Duration.ofMinutes(10));
        assertThat(past(run)).isEqualTo(held);
        playback.toggle();
        pass(playback, Duration.ofMillis(100));
        assertThat(past(run)).isEqualTo(held.plusMillis(100));
    }

    @Test
    void holdsARunThatGoesOnAndCatchesUpWithIt() {
        var changes = Recorded.recording("etl").changes().stream()
                .filter(change -> !change.at().isAfter(Recorded.end("etl").minusMillis(800)))
                .<RunNews>map(RunNews.Changed::new)
                .toList();
        now = Recorded.end("etl");
        var run = begun("etl");
        run.take(changes);
        var playback = run.playback();
        assertThat(playback.movingProperty().get()).isTrue();
        playback.toggle();
        assertThat(past(run)).isEqualTo(Recorded.end("etl"));
        assertThat(playback.movingProperty().get()).isFalse();

        now = now.plusSeconds(9);
        playback.choose(PlaySpeed.TENFOLD);
        playback.toggle();
        pass(playback, Duration.ofSeconds(1));
        assertThat(past(run)).as("the present is as old").isNull();
        assertThat(playback.movingProperty().get()).isTrue();
    }

    @Test
    void showsTheLogUpToTheInstant() {
        var run = whole("etl");
        var lines = run.log().all();
        var third = lines.get(2).timestamp();
        run.time().pastProperty().set(third);
        assertThat(run.log().shown()).isEqualTo(upTo(lines, third)).isNotEqualTo(lines);
        var first = lines.getFirst().timestamp();
        run.time().pastProperty().set(first);
        assertThat(run.log().shown()).isEqualTo(upTo(lines, first));
        assertThat(run.log().all()).isEqualTo(lines);
        run.playback().goToPresent();
        assertThat(run.log().shown()).isEqualTo(lines);
    }

    private static List<LogLine> upTo(List<LogLine> lines, Instant last) {
        return lines.stream().filter(line -> !line.timestamp().isAfter(last)).toList();
    }

    @Test
    void goesFromAttemptToAttempt() {
        var run = whole("retries");
        var playback = run.playback();
        playback.goToStart();
        int attempts = 0;
        for (playback.step(true, true); past(run) != null; playback.step(true, true)) {
            attempts++;
            var at = requireNonNull(past(run));
            assertThat(playback.moments().all())
                    .anyMatch(moment -> moment.at().equals(at) && moment.state().type() == StateType.RUNNING);
        }
        assertThat(attempts).isGreaterThan(2);
        playback.step(false, true);
        assertThat(past(run)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"PT2S, AS_IT_WAS", "PT21S, TENFOLD", "PT13M, HUNDREDFOLD", "PT3H, THOUSANDFOLD", "P9D, THOUSANDFOLD"})
    void playsAWholeRunInTwentySecondsUnlessItIsVeryLong(Duration length, PlaySpeed speed) {
        assertThat(PlaySpeed.of(length)).isEqualTo(speed);
    }

    private void pass(Playback playback, Duration time) {
        now = now.plus(time);
        playback.tick();
    }

    private static @Nullable Instant past(RunModel run) {
        return run.time().pastProperty().get();
    }

    private RunModel begun(String name) {
        var recording = Recorded.recording(name);
        return new RunModel(recording.begun().flowRun(), new RecordedRun(recording), new Inline(), () -> now);
    }

    private RunModel whole(String name) {
        var model = begun(name);
        model.take(Recorded.recording(name).news());
        return model;
    }
}
