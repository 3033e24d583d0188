package headwater.app.why;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.Allowance;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Why one flow run does not run, kept up to date: it is read when the feed of events opens, when an event says that
/// something changed on which the run depends, and when a person asks. Nothing is asked while nothing happens. For the
/// JavaFX thread.
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
    private final ServerSession.Use use;
    private final Background background;
    private final InstantSource clock;
    private final SituationReader reader;
    // On a busy server something changes all the time.
    private final Allowance readings = new Allowance(2, Duration.ofSeconds(10), System.nanoTime());
    private final ReadOnlyObjectWrapper<@Nullable Situation> situation =
            new ReadOnlyObjectWrapper<>(this, "situation", null);
    private final ReadOnlyObjectWrapper<@Nullable Explanation> explanation =
            new ReadOnlyObjectWrapper<>(this, "explanation", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private Subscription events = () -> {};
    private Background.@Nullable Task reading;
    private boolean isWanted;

    /// A model that has read nothing yet.
    public WhyModel(FlowRun run, ServerSession session, Background background, InstantSource clock) {
        this.run = run;
        this.session = session;
        this.use = session.use();
        this.background = background;
        this.clock = clock;
        this.reader = new SituationReader(session.client(), clock);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public WhyModel start() {
        var inbox = Inbox.<FeedMessage<Event>>onFxThread(this::take);
        events = session.events().subscribe(CHANGES, inbox::add);
        refresh();
        return this;
    }

    /// The run that is asked about, as it was when somebody asked.
    public FlowRun run() {
        return run;
    }

    /// What was read last; null before the first time.
    public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /// What follows from it at present; null before the first time.
    public ReadOnlyObjectProperty<@Nullable Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Why it may be old, or what could not be changed; null if nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Explains again what was read, as time has passed.
    public void tick() {
        var known = situation.get();
        explanation.set(known == null ? null : Explanation.of(known, clock.instant()));
    }

    /// Reads everything again.
    public void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        read(Duration.ZERO);
    }

    private void take(List<FeedMessage<Event>> messages) {
        for (var message : messages) {
            isWanted |= switch (message) {
                case FeedMessage.Opened<Event> _ -> situation.get() != null;
                case FeedMessage.Received<Event>(var event) -> concerns(event);
                case FeedMessage.Lost<Event> _ -> false;
            };
        }
        if (isWanted && reading == null) {
            read(readings.untilFree(System.nanoTime()));
        }
    }

    // Other runs matter where one of them holds a slot that this one waits for.
    private boolean concerns(Event event) {
        var known = situation.get();
        if (known == null || !event.name().startsWith("prefect.flow-run.")) {
            return known != null;
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

    private void read(Duration wait) {
        isWanted = false;
        reading = background.run(
                "find out why " + run.name() + " does not run",
                () -> {
                    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                    return reader.read(run.id());
                },
                read -> {
                    readings.spend(1, System.nanoTime());
                    problem.set(null);
                    situation.set(read);
                    ended();
                },
                why -> {
                    problem.set(Problems.of(why));
                    ended();
                });
    }

    private void ended() {
        reading = null;
        tick();
        if (isWanted) {
            read(readings.untilFree(System.nanoTime()));
        }
    }

    /// Changes something on the server, and reads everything again.
    public void perform(Remedy.OnServer remedy) {
        var client = session.client();
        background.run(
                "change what keeps " + run.name() + " from running",
                () -> refusal(client, remedy),
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

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        events.close();
        if (reading != null) {
            reading.cancel();
        }
        use.close();
    }
}
