package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.Allowance;
import headwater.app.servers.ServerCall;
import headwater.app.servers.ServerSession;
import headwater.prefect.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The readings of a list of flow runs, one after the other, as often as its allowance permits. For the JavaFX thread.
final class RunReadings {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private final ServerSession session;
    private final Background background;
    private final Pace pace;
    private final Allowance allowance;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private Background.@Nullable Task reading;
    private boolean isWaiting;
    private boolean hasFailed;

    /// How often a list asks while runs go on; a few times more where nothing was asked for long. A reading
    /// with runs of subflows takes two requests and the next one waits for both, so that no minute has more
    /// than four, the counts included.
    ///
    /// @param together how long to wait for more to be read at once
    /// @param reading how often one request may be spent on runs
    /// @param counting how often one may be spent on how many task runs they have
    record Pace(Duration together, Duration reading, Duration counting) {
        // A busy server reports many new runs a second: those of this time are read together.
        static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    RunReadings(ServerSession session, Background background, Pace pace) {
        this.session = session;
        this.background = background;
        this.pace = pace;
        this.allowance = new Allowance(3, pace.reading(), System.nanoTime());
    }

    /// Why what was read may be old, null if it is not.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Notes that the feed is lost.
    void lost(Failure why) {
        problem.set(Problems.of(why));
    }

    /// Notes that the server is there.
    void opened() {
        hasFailed = false;
    }

    /// Whether one is under way or waited for.
    boolean isBusy() {
        return reading != null;
    }

    /// Reads next when the allowance permits, or at once.
    ///
    /// @param read begins a reading
    void next(boolean isAtOnce, Runnable read) {
        var wait = isAtOnce ? Duration.ZERO : longer(allowance.untilFree(System.nanoTime()), pace.together());
        waitThen(hasFailed ? longer(wait, AFTER_FAILURE) : wait, read);
    }

    private void waitThen(Duration wait, Runnable read) {
        isWaiting = true;
        reading = background.run(
                "wait before reading flow runs",
                () -> {
                    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                    return true;
                },
                _ -> {
                    isWaiting = false;
                    read.run();
                },
                _ -> {
                    isWaiting = false;
                    read.run();
                });
    }

    /// Ends a wait; a reading goes on.
    void endWait() {
        if (isWaiting) {
            cancel();
        }
    }

    /// Reads now.
    ///
    /// @param failed is run when it fails
    /// @param after is run after either
    void read(String name, ServerCall<FoundRuns> call, Consumer<FoundRuns> show, Runnable failed, Runnable after) {
        allowance.spend(1, System.nanoTime());
        reading = background.run(
                name,
                () -> call.of(session.client()),
                found -> {
                    allowance.spend(found.requests() - 1, System.nanoTime());
                    reading = null;
                    hasFailed = false;
                    problem.set(null);
                    show.accept(found);
                    after.run();
                },
                why -> {
                    reading = null;
                    hasFailed = true;
                    problem.set(Problems.of(why));
                    failed.run();
                    after.run();
                });
    }

    /// Drops what is being read.
    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
            isWaiting = false;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
