package headwater.app.why;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Why one flow run does not run, kept up to date. For the JavaFX thread.
public final class WhyModel implements AutoCloseable {
    private static final EventFilter CHANGES = EventFilter.any()
            .withPrefixes(List.of(
                    "prefect.flow-run.",
                    "prefect.work-pool.",
                    "prefect.work-queue.",
                    "prefect.worker.",
                    "prefect.deployment.",
                    "prefect.concurrency-limit."));

    private final FlowRun run;
    private final ServerSession session;
    private final Background background;
    private final InstantSource clock;
    private final LiveReading<Situation> reading;
    private final ReadOnlyObjectWrapper<@Nullable Explanation> explanation =
            new ReadOnlyObjectWrapper<>(this, "explanation", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    /// A model that has read nothing yet.
    public WhyModel(FlowRun run, ServerSession session, Background background, InstantSource clock) {
        this.run = run;
        this.session = session;
        this.background = background;
        this.clock = clock;
        var source = new LiveReading.Source<Situation>(
                "find out why " + run.name() + " does not run",
                CHANGES,
                this::concerns,
                client -> new SituationReader(client, clock).read(run.id()));
        // On a busy server something changes all the time.
        var readings = new Allowance(2, Duration.ofSeconds(10), System.nanoTime());
        reading = new LiveReading<>(session, background, source, readings);
        reading.valueProperty().subscribe(this::tick);
        reading.problemProperty().subscribe(problem::set);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public WhyModel start() {
        reading.start();
        return this;
    }

    /// The run that is asked about, as it was when somebody asked.
    public FlowRun run() {
        return run;
    }

    /// What was read last; null before the first time.
    public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
        return reading.valueProperty();
    }

    /// What follows from it at present; null before the first time.
    public ReadOnlyObjectProperty<@Nullable Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Why it may be old, or what could not be changed; null if nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a person has marked the server as read-only.
    public ObservableValue<Boolean> readOnly() {
        return session.readOnly();
    }

    /// Explains again what was read, as time has passed.
    public void tick() {
        var known = reading.valueProperty().get();
        explanation.set(known == null ? null : Explanation.of(known, clock.instant()));
    }

    /// Says whether nobody looks at it: then it asks nothing of the server.
    public void setResting(boolean isResting) {
        reading.setResting(isResting);
    }

    /// Reads everything again.
    public void refresh() {
        problem.set(null);
        reading.refresh();
    }

    // Other runs matter where one of them holds a slot that this one waits for.
    private boolean concerns(Situation known, Event event) {
        if (!event.name().startsWith("prefect.flow-run.")) {
            return true;
        }
        var about = event.resourceId();
        return about.equals(resource(run.id()))
                || Explanation.of(known, clock.instant()).reasons().stream()
                        .flatMap(reason -> reason.remedies().stream())
                        .anyMatch(remedy ->
                                remedy instanceof Remedy.OtherRun other && about.equals(resource(other.id())));
    }

    private static String resource(FlowRunId id) {
        return "prefect.flow-run." + id;
    }

    /// Changes something on the server, and reads everything again.
    public void perform(Remedy.OnServer remedy) {
        background.run(
                "change what keeps " + run.name() + " from running",
                () -> refusal(session.forChanges(), remedy),
                refusal -> {
                    problem.set(refusal.orElse(null));
                    if (refusal.isEmpty()) {
                        refresh();
                    }
                },
                why -> problem.set(Problems.of(why)));
    }

    private static Optional<Problem> refusal(PrefectClient client, Remedy.OnServer remedy) throws PrefectException {
        return switch (remedy) {
            case Remedy.ResumePool(var name) -> {
                client.workPools().setPaused(name, false);
                yield Optional.empty();
            }
            case Remedy.ResumeQueue(var id, var _) -> {
                client.workPools().setQueuePaused(id, false);
                yield Optional.empty();
            }
            case Remedy.ResumeRun(var id, var _) ->
                client.flowRuns()
                        .resume(id, Map.of())
                        .refusal()
                        .map(reason ->
                                new Problem(Words.of(WhyText.NOT_CHANGED, reason), Words.of(WhyText.NOT_CHANGED_CURE)));
        };
    }

    /// Ends it.
    @Override
    public void close() {
        reading.close();
    }
}
