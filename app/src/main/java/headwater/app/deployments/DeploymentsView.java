package headwater.app.deployments;

import static java.util.Objects.requireNonNullElse;

import headwater.app.launch.RunFormView;
import headwater.app.lists.Details;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.lists.RunStrip;
import headwater.app.look.Dialogs;
import headwater.app.look.Times;
import headwater.prefect.json.Json;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.FlowRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The deployments of a server: when each runs, how its last runs ended, and what can be done with it.
public final class DeploymentsView extends BorderPane {
    // What Prefect's client sends as the description of a deployment that has none.
    private static final String NOTHING = "None";
    private static final RowsText TEXT = new RowsText(
            "deployment",
            "deployments",
            "Flow, deployment, work pool, tag or schedule",
            "This server has no deployments yet. Export one from a flow (Ctrl+E), or run prefect deploy beside its"
                    + " file.");

    private final DeploymentsModel model;
    private final InstantSource clock;
    private final BiConsumer<FlowRun, String> started;
    private final RowAction<DeploymentRow> run = RowAction.change("Run…", Feather.PLAY, _ -> true, this::run);
    private final RowsView<DeploymentRow> rows;

    /// A view of the list.
    ///
    /// @param runs receives the deployment whose runs are to be shown
    /// @param started receives a run that was made here, and the name of its flow
    public DeploymentsView(
            DeploymentsModel model,
            InstantSource clock,
            Consumer<DeploymentRow> runs,
            BiConsumer<FlowRun, String> started) {
        this.model = model;
        this.clock = clock;
        this.started = started;
        var actions = List.<RowAction<DeploymentRow>>of(
                new RowAction<>("Runs", Feather.LIST, _ -> true, runs),
                run,
                RowAction.change(
                        "Pause schedules…",
                        Feather.PAUSE,
                        row -> row.isScheduled() && !row.deployment().paused(),
                        this::pause),
                RowAction.change(
                        "Resume schedules…",
                        Feather.PLAY_CIRCLE,
                        row -> row.isScheduled() && row.deployment().paused(),
                        this::resume));
        rows = new RowsView<>(model.list(), TEXT, columns(), actions, this::describe);
        setCenter(rows);
    }

    /// Why the selected deployment cannot be run, as a part of a sentence; empty if it can.
    public ObservableValue<String> obstacleToRun() {
        return rows.obstacle(run);
    }

    /// Asks for the parameters of the selected deployment and runs it.
    public void runSelected() {
        rows.perform(run);
    }

    private List<TableColumn<DeploymentRow, DeploymentRow>> columns() {
        var columns = RowColumns.<DeploymentRow>ofRows();
        Comparator<DeploymentRow> due =
                Comparator.comparing(DeploymentRow::due, Comparator.nullsLast(Comparator.naturalOrder()));
        return List.of(
                columns.words("Flow / deployment", 190, DeploymentRow::name),
                RunStrip.column("Last runs", row -> row.deployment().id(), model.recent()),
                columns.marks("Schedule", 160, DeploymentsView::schedule),
                columns.marks("Next run", 132, this::next, due),
                columns.words(
                        "Work pool",
                        90,
                        row -> requireNonNullElse(row.deployment().workPoolName(), "")),
                columns.words(
                        "Tags", 70, row -> String.join(", ", row.deployment().tags())));
    }

    private static RowColumns.@Nullable Mark schedule(DeploymentRow row) {
        if (!row.isScheduled()) {
            return null;
        }
        return row.deployment().paused()
                ? new RowColumns.Mark("paused, " + row.schedule(), Feather.PAUSE, "scheduled")
                : new RowColumns.Mark(row.schedule(), Feather.CLOCK, "plain");
    }

    private RowColumns.@Nullable Mark next(DeploymentRow row) {
        var now = clock.instant();
        var due = row.due();
        if (due == null) {
            return null;
        }
        var words = Times.brief(due, now);
        return row.isLate(now)
                ? new RowColumns.Mark("late, " + words, Feather.ALERT_TRIANGLE, "scheduled")
                : new RowColumns.Mark(words, Feather.CALENDAR, "plain");
    }

    private List<Node> describe(DeploymentRow row) {
        var deployment = row.deployment();
        var parts = new ArrayList<Node>();
        parts.add(Details.title(row.name()));
        var described = requireNonNullElse(deployment.description(), "");
        if (!described.isBlank() && !described.equals(NOTHING)) {
            parts.add(Details.note(described));
        }
        parts.add(Details.fact("Served", served(deployment)));
        parts.add(Details.fact("Work pool", pool(deployment)));
        var due = row.due();
        parts.add(Details.fact("Next run", due == null ? "none is due" : Times.day(due)));
        parts.add(Details.fact("Entry point", requireNonNullElse(deployment.entrypoint(), "not said")));
        if (deployment.path() != null) {
            parts.add(Details.fact("Folder", deployment.path()));
        }
        if (!deployment.tags().isEmpty()) {
            parts.add(Details.fact("Tags", String.join(", ", deployment.tags())));
        }
        parts.add(Details.heading("Schedules"));
        parts.add(Details.lines(schedules(deployment)));
        parts.add(Details.heading("Parameters"));
        parts.add(
                deployment.parameters().isEmpty()
                        ? Details.note("The flow's defaults.")
                        : Details.mono(parameters(deployment)));
        return parts;
    }

    private static String served(Deployment deployment) {
        return switch (deployment.status()) {
            case READY -> "a worker or a process asks for its runs";
            case NOT_READY -> "nothing has asked for its runs lately";
            case UNKNOWN -> "not known";
        };
    }

    private static String pool(Deployment deployment) {
        if (deployment.workPoolName() == null) {
            return "none, a process serves it";
        }
        return deployment.workQueueName() == null
                ? deployment.workPoolName()
                : deployment.workPoolName() + ", queue " + deployment.workQueueName();
    }

    private static List<Node> schedules(Deployment deployment) {
        if (deployment.schedules().isEmpty()) {
            return List.of(Details.note("None: it runs when somebody or something asks for it."));
        }
        return deployment.schedules().stream()
                .map(schedule -> {
                    boolean isOn = schedule.active() && !deployment.paused();
                    var mark = new RowColumns.Mark(
                            ScheduleWords.of(schedule.schedule()),
                            isOn ? Feather.CLOCK : Feather.PAUSE,
                            isOn ? "plain" : "scheduled");
                    return Details.fact(isOn ? "on" : schedule.active() ? "paused" : "off", mark.label());
                })
                .toList();
    }

    private static String parameters(Deployment deployment) {
        return deployment.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Json.write(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private void run(DeploymentRow row) {
        var deployment = row.deployment();
        var serves = deployment.status() == Deployment.Status.READY
                ? ""
                : " Nothing has asked for its runs lately: it may have to wait for a worker.";
        var words = "What you do not change is as the deployment has it." + serves;
        // The page may be out of sight by the time that the server has answered.
        var window = getScene().getWindow();
        model.readFields(
                row,
                fields -> new RunFormView("Run " + row.name(), "Run", fields, words, window, Dialogs.server(window))
                        .withCommandFor(row.flow() + "/" + row.deployment().name())
                        .askForRun()
                        .ifPresent(form -> model.run(row, form, run -> started.accept(run, row.flow()))));
    }

    private void pause(DeploymentRow row) {
        var effect = "No more runs are made by its schedules until they are resumed, and runs that were made for later"
                + " are deleted. Runs that have started go on.";
        if (isConfirmed("Pause the schedules of " + row.name() + "?", effect, "Pause")) {
            model.setPaused(row, true);
        }
    }

    private void resume(DeploymentRow row) {
        var effect = "Runs are made again: " + row.schedule() + ". What was missed is not made up for.";
        if (isConfirmed("Resume the schedules of " + row.name() + "?", effect, "Resume")) {
            model.setPaused(row, false);
        }
    }

    private boolean isConfirmed(String question, String effect, String verb) {
        return Dialogs.isConfirmed(getScene().getWindow(), question, effect, verb);
    }
}
