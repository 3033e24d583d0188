package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.MadeRuns;
import headwater.app.run.Recordings;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunsModelTest {
    private static final String LIST = "/flow_runs/filter";
    private static final String TASKS = "/task_runs/filter";

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    // Both are for the JavaFX thread.
    private final Pieces pieces = new Pieces();
    private final RunsModel model = new RunsModel(server.session(), pieces, RunsInView.AT_ONCE, InstantSource.system());

    @BeforeAll
    static void startTheToolkit() {
        FxToolkit.start();
    }

    @Test
    void readsTheListOnceWhenTheFeedOpens() {
        server.has(Recordings.flowRun("etl"));
        open();
        assertThat(listed()).containsExactly(Recordings.flowRun("etl"));
        assertThat(server.asked(LIST)).isEqualTo(1);
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
    }

    @Test
    void readsTheListAgainWhenTheFeedWasLost() {
        server.has(Recordings.flowRun("etl"));
        open();
        server.has(Recordings.flowRun("nested")).losesFeeds();
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(pieces::finishAll);
        assertThat(listed()).hasSize(2);
        assertThat(server.asked(LIST)).isEqualTo(2);
    }

    @Test
    void showsTheStateThatAnEventSaysWithoutAskingTheServer() {
        server.has(begun());
        open();
        server.sends(Recordings.eventLines("etl").getLast());
        awaitOnFx(() -> model.runs().getFirst().run().stateType() == StateType.COMPLETED);
        assertThat(server.asked(LIST)).isEqualTo(1);
    }

    @Test
    void searchesInWhatIsListedAndAsksTheServerForOlderRuns() {
        server.has(Recordings.flowRun("etl")).has(Recordings.flowRun("nested"));
        open();
        FxToolkit.run(() -> model.queryProperty().set(RunsQuery.parse("flow:nowhere")));
        assertThat(FxToolkit.ask(() -> List.copyOf(model.found()))).isEmpty();
        assertThat(listed()).hasSize(2);
        FxToolkit.run(pieces::finishAll);
        assertThat(server.asked(LIST)).isEqualTo(2);

        FxToolkit.run(() -> model.queryProperty().set(RunsQuery.ALL));
        FxToolkit.run(pieces::finishAll);
        assertThat(FxToolkit.ask(() -> List.copyOf(model.found()))).hasSize(2);
        assertThat(server.asked(LIST)).isEqualTo(2);
    }

    @Test
    void losesARunThatNoLongerMatchesAndFindsOneThatDoes() {
        server.has(begun());
        open();
        FxToolkit.run(() -> model.queryProperty().set(RunsQuery.parse("!state:compl*")));
        FxToolkit.run(pieces::finishAll);
        assertThat(FxToolkit.ask(() -> List.copyOf(model.found()))).hasSize(1);
        server.sends(Recordings.eventLines("etl").getLast());
        awaitOnFx(() -> model.found().isEmpty());
    }

    @Test
    void readsRunsThatAreNewAndNoOthers() {
        open();
        server.has(begun());
        server.sends(Recordings.eventLines("etl").getFirst());
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(() -> {
            pieces.finish("wait");
            assertThat(pieces.names()).containsExactly("read new flow runs");
            pieces.finishAll();
        });
        assertThat(listed()).hasSize(1);
        assertThat(server.asked(LIST)).isEqualTo(2);
    }

    @Test
    void readsTheSubflowsThatARunBeginsByTwoRequestsHoweverManyTheyAre() {
        var calls = calls();
        server.has(begun()).has(calls);
        open();
        var subflows = follow();
        int listed = server.asked(LIST);
        int owners = server.asked(TASKS);
        for (int number = 1; number <= 30; number++) {
            begins(number, calls.get(number));
        }
        server.sends(Recordings.eventLines("etl").getLast());
        awaitOnFx(() -> model.runs().getFirst().run().stateType() == StateType.COMPLETED);
        assertThat(server.asked(LIST)).as("states need no reading").isEqualTo(listed);

        FxToolkit.run(pieces::finishAll);
        assertThat(FxToolkit.ask(() -> subflows.all().toList())).hasSize(30);
        assertThat(server.asked(LIST)).isEqualTo(listed + 1);
        assertThat(server.asked(TASKS)).isEqualTo(owners + 1);
        assertThat(listed()).as("they are below their run").hasSize(1);

        begins(1, calls.get(1));
        server.sends(event(begun().id(), 99));
        begins(31, calls.get(31));
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(() -> pieces.finish("wait"));
        FxToolkit.run(() -> pieces.finish("read"));
        assertThat(FxToolkit.ask(() -> subflows.all().toList())).hasSize(31);
        assertThat(server.asked(LIST)).as("what is known is not asked for").isEqualTo(listed + 2);
        FxToolkit.run(subflows::close);
    }

    @Test
    void mendsAStateWhoseEventGotLostWheneverARunBegins() {
        var calls = calls();
        server.has(begun()).has(calls).has(subflow(1, calls.get(1), StateType.RUNNING));
        open();
        var subflows = follow();
        assertThat(FxToolkit.ask(
                        () -> subflows.all().findFirst().orElseThrow().run().stateType()))
                .isEqualTo(StateType.RUNNING);
        server.has(Recordings.flowRun("etl")).has(subflow(1, calls.get(1), StateType.COMPLETED));
        begins(2, calls.get(2));
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(pieces::finishAll);
        assertThat(FxToolkit.ask(
                        () -> subflows.all().map(each -> each.run().stateType()).toList()))
                .contains(StateType.COMPLETED);
        assertThat(listed()).extracting(FlowRun::stateType).containsExactly(StateType.COMPLETED);
        FxToolkit.run(subflows::close);
    }

    @Test
    void asksFourTimesAMinuteAtMostWhileRunsGoOn() {
        var usual = RunReadings.Pace.USUAL;
        var minute = Duration.ofMinutes(1);
        assertThat(usual.reading().multipliedBy(2))
                .as("of two requests for new runs of subflows, in a minute of its own")
                .isGreaterThanOrEqualTo(minute);
        assertThat(minute.dividedBy(usual.reading()) + 1 + minute.dividedBy(usual.counting()))
                .as("of one request each, at both ends of the minute too")
                .isLessThanOrEqualTo(4);
    }

    private SubflowRuns follow() {
        var subflows = FxToolkit.ask(model::followSubflows);
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(pieces::finishAll);
        return subflows;
    }

    private static List<TaskRun> calls() {
        return IntStream.range(0, 40)
                .mapToObj(number -> MadeRuns.of("inner", number))
                .toList();
    }

    private void begins(int number, TaskRun call) {
        server.has(subflow(number, call, StateType.RUNNING));
        server.sends(event(new FlowRunId(new UUID(5, number)), number));
    }

    private static FlowRun subflow(int number, TaskRun call, StateType type) {
        var start = Instant.EPOCH.plusSeconds(number);
        return new FlowRunDraft(new FlowRunId(new UUID(5, number)), "inner-" + number)
                .calledBy(call.id())
                .in(new State(
                        null, type, type.name(), start.plusSeconds(type.isTerminal() ? 9 : 0), null, StateDetails.NONE))
                .at(start, start, null)
                .made();
    }

    private static String event(FlowRunId run, int number) {
        return Recordings.eventLines("etl")
                .getFirst()
                .replace(Recordings.events("etl").getFirst().id().toString(), new UUID(6, number).toString())
                .replace(begun().id().toString(), run.toString());
    }

    @Test
    void asksAndPaintsNothingForAnEventThatWasOnItsWayWhenItWasClosed() {
        server.has(begun());
        open();
        var isReceived = new CountDownLatch(1);
        FxToolkit.run(() -> {
            // Subscribed later, so it receives an event when the model's inbox has it.
            server.session()
                    .events()
                    .subscribe(EventFilter.any().withPrefixes(List.of("prefect.flow-run.")), message -> {
                        if (message instanceof FeedMessage.Received<?>) {
                            isReceived.countDown();
                        }
                    });
            server.sends(Recordings.eventLines("etl").getLast());
            await().until(() -> isReceived.getCount() == 0);
            model.close();
        });
        FxToolkit.run(() -> {
            assertThat(model.runs().getFirst().run().stateType()).isNotEqualTo(StateType.COMPLETED);
            assertThat(pieces.names()).isEmpty();
        });
    }

    @Test
    void keepsWhatHasRunBesideTheNextRunsHoweverManyAreScheduled() {
        server.has(Recordings.flowRun("etl"));
        var now = Instant.now();
        for (int hour = 1; hour <= ListPage.SIZE; hour++) {
            server.has(RunsInView.scheduled(hour, now));
        }
        open();
        assertThat(listed())
                .extracting(FlowRun::name)
                .hasSize(KeptRuns.MOST_UPCOMING + 1)
                .contains("in 1 h", Recordings.flowRun("etl").name())
                .doesNotContain("in " + ListPage.SIZE + " h");
    }

    @Test
    void dropsTheListThatIsBeingReadWhenItIsClosed() {
        server.has(Recordings.flowRun("etl"));
        FxToolkit.run(model::start);
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(() -> {
            pieces.finish("wait");
            pieces.work("list flow runs");
            model.close();
            pieces.finishAll();
            assertThat(model.runs()).isEmpty();
        });
        await().until(() -> server.openFeeds() == 0);
    }

    private void open() {
        FxToolkit.run(model::start);
        awaitOnFx(() -> !pieces.names().isEmpty());
        FxToolkit.run(pieces::finishAll);
    }

    private List<FlowRun> listed() {
        return FxToolkit.ask(
                () -> model.runs().stream().map(RunsModel.Listed::run).toList());
    }

    private static FlowRun begun() {
        return Recordings.flowRun("etl").withState(null, 0, null, null, null);
    }

    private static void awaitOnFx(BooleanSupplier condition) {
        await().until(() -> FxToolkit.ask(condition::getAsBoolean));
    }
}
