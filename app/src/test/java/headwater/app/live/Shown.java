package headwater.app.live;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.look.Glyphs;
import headwater.app.look.StateLook;
import headwater.app.monitor.RunModel;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.view.GraphView;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// What the window shows of a run, compared with what the server's REST API says of it.
final class Shown {
    private final LiveWindow window;
    private final PrefectClient server;

    Shown(LiveWindow window, PrefectClient server) {
        this.window = window;
        this.server = server;
    }

    /// Every card and every log line, and the state of the run.
    void isWhatTheServerSays(RunModel run) throws Exception {
        var row = server.flowRuns().read(id(run));
        assertThat(window.ask(() -> run.runProperty().get().stateName())).isEqualTo(stateName(row));
        cardsAreWhatTheServerSays(row);
        logIsWhatTheServerSays(row);
    }

    /// The kind of the state that the server has of a run.
    StateType state(RunModel run) throws PrefectException {
        return server.flowRuns().read(id(run)).stateType();
    }

    private static FlowRunId id(RunModel run) {
        return run.runProperty().get().flowRun().id();
    }

    private static String stateName(FlowRun row) {
        return row.state() == null ? "" : row.state().name();
    }

    private void cardsAreWhatTheServerSays(FlowRun row) throws Exception {
        var tasks = byFunction(server.taskRuns().ofFlowRun(row.id()));
        var cards = window.ask(() -> nodes(window.page().graph())).stream()
                .filter(node -> node.shape() == Shape.CARD)
                .toList();
        assertThat(cards).extracting(DiagramNode::title).doesNotHaveDuplicates().containsAll(tasks.keySet());
        for (var card : cards) {
            var runs = tasks.get(card.title());
            if (runs == null) {
                isNotReached(card);
            } else {
                isSumOf(card, runs);
            }
        }
    }

    private static List<DiagramNode> nodes(GraphView graph) {
        return graph.diagram().nodes().stream().map(graph.statuses()::over).toList();
    }

    // "publish_report-1f2a3b4c" is what Prefect calls the task of the function publish_report.
    private static Map<String, List<TaskRun>> byFunction(List<TaskRun> tasks) {
        return tasks.stream().collect(groupingBy(task -> task.taskKey().replaceFirst("-[0-9a-f]{8}$", "")));
    }

    private static void isNotReached(DiagramNode card) {
        assertThat(card.status().subtitle()).as(card.title()).matches("not reached( · .+)?");
        assertThat(card.status().marked("dimmed")).as(card.title()).isTrue();
    }

    private static void isSumOf(DiagramNode card, List<TaskRun> runs) {
        var worst = worst(runs);
        var look = StateLook.of(
                worst.stateType(), worst.state() == null ? "" : worst.state().name());
        assertThat(card.status().tone()).as(card.title()).isEqualTo(look.tone());
        assertThat(card.status().glyph()).as(card.title()).isEqualTo(Glyphs.of(look.icon()));
        assertThat(card.status().marked("dimmed")).as(card.title()).isFalse();
        if (!card.status().stacked()) {
            assertThat(runs).as(card.title()).hasSize(1);
            return;
        }
        var ended = runs.stream().filter(run -> run.stateType().isTerminal()).count();
        var failed =
                runs.stream().filter(run -> run.stateType() == StateType.FAILED).count();
        if (runs.size() > 1) {
            assertThat(card.status().subtitle())
                    .as(card.title())
                    .startsWith(ended + " of " + runs.size() + (failed == 0 ? "" : ", " + failed + " failed"));
        }
    }

    private static TaskRun worst(List<TaskRun> runs) {
        var order = List.of(
                StateType.CRASHED,
                StateType.FAILED,
                StateType.RUNNING,
                StateType.PENDING,
                StateType.SCHEDULED,
                StateType.CANCELLED,
                StateType.COMPLETED);
        return runs.stream()
                .min(comparingInt(run -> order.indexOf(run.stateType())))
                .orElseThrow();
    }

    private void logIsWhatTheServerSays(FlowRun row) throws Exception {
        awaitLastLine(row.id());
        var shown = window.ask(() -> window.page().dock().log().lines());
        var said = log(row.id());
        assertThat(shown).extracting(LogLine::id).doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(line -> !shown.contains(line))
                .as("lines not shown")
                .isEmpty();
        assertThat(shown)
                .filteredOn(line -> !said.contains(line))
                .as("lines only shown")
                .isEmpty();
        assertThat(shown).isSortedAccordingTo(comparing(LogLine::timestamp));
    }

    // Python sends lines in batches, 2 s apart, the last ones after the run has ended.
    private void awaitLastLine(FlowRunId run) {
        var lines = new AtomicInteger(-1);
        await().pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(3))
                .until(() -> {
                    var now = log(run).size();
                    return now == lines.getAndSet(now);
                });
    }

    /// All lines of a run and its subflows.
    List<LogLine> log(FlowRunId run) throws PrefectException {
        var runs = new ArrayList<FlowRunId>();
        runs.add(run);
        server.flowRuns().descendants(run).forEach(child -> runs.add(child.id()));
        return server.logs().all(LogFilter.any().ofFlowRuns(runs));
    }
}
