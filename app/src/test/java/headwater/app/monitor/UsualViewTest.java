package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.panels.PanelsModel;
import headwater.app.run.EarlierRun;
import headwater.app.watch.PretendPrefect;
import headwater.app.watch.ServerRun;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The page of a run after five that took 60 seconds each, of which `transform` took 40.
class UsualViewTest extends FxRobot {
    private static final EarlierRun LAST = new EarlierRun(6);

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final List<TaskRun> tasks = new ArrayList<>();
    private @Nullable RunPageModel page;
    private @Nullable Stage stage;

    UsualViewTest() {
        FxToolkit.start();
        for (int number = 1; number <= 5; number++) {
            var run = new EarlierRun(number);
            server.has(run.completed(60));
            tasks.add(run.task("load", 0, 2));
            tasks.add(run.task("transform", 3, 40));
        }
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            Objects.requireNonNull(stage).close();
            Objects.requireNonNull(page).close();
        });
    }

    @Test
    void saysHowLongARunThatRunsUsuallyTakesAndAboutHowLongItGoesOn() {
        open(LAST.running(), LAST.start().plusSeconds(20));
        await().until(() -> head().contains("usually 1 m 0 s (5 runs), about 40 s left"));
    }

    @Test
    void findsTheTaskThatTookMuchLongerAndShowsIt() {
        tasks.add(LAST.task("load", 0, 2));
        tasks.add(LAST.task("transform", 3, 125));
        open(LAST.completed(130), LAST.start().plusSeconds(500));
        await().until(() -> head().endsWith("2 m 10 s, usually 1 m 0 s (5 runs)"));
        await().until(() -> findings().contains("transform took 2 m 5 s, 3.1 times as long as usual (40 s in 5 runs)"));
        clickOn(".finding .button");
        assertThat(Objects.requireNonNull(page).selectionProperty().get().nodes())
                .singleElement()
                .hasToString("transform");
    }

    @Test
    void asksNothingMoreOnceAllIsKnown() {
        open(LAST.completed(60), LAST.start().plusSeconds(500));
        await().until(() -> head().contains("usually"));
        assertThat(server.asked("/flow_runs/filter")).isPositive();
        var model = Objects.requireNonNull(page).run();
        FxToolkit.run(() -> {
            var before = server.session().client().traffic().total();
            for (int tick = 0; tick < 20; tick++) {
                model.time().tick();
            }
            assertThat(model.usualProperty().get().flowRun()).isNotNull();
            assertThat(server.session().client().traffic().total()).isEqualTo(before);
        });
    }

    private void open(FlowRun row, Instant now) {
        server.has(row).has(tasks);
        page = FxToolkit.ask(() -> {
            var background = Background.onVirtualThreads();
            var run = new RunModel(row, new ServerRun(server.session(), row.id()), background, () -> now);
            return new RunPageModel(run.start(), "etl", new RowLayout(), background);
        });
        stage = FxToolkit.show(FxToolkit.ask(() -> view(Objects.requireNonNull(page))), 1280, 800);
    }

    private static RunPageView view(RunPageModel page) {
        var shown = new SimpleObjectProperty<>(page.run());
        var dock = new DockModel(shown, List.of(DockTab.TIMELINE), Map.of());
        return new RunPageView(
                page,
                dock,
                new PanelsModel(),
                new SimpleObjectProperty<>(Theme.LIGHT.palette()),
                new Region(),
                new Region());
    }

    private String head() {
        return FxToolkit.ask(() -> lookup(".run-head .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text.contains("since") || text.contains(" to "))
                .findFirst()
                .orElse(""));
    }

    private List<String> findings() {
        return FxToolkit.ask(() -> lookup(".finding").queryAll().stream()
                .map(Node::getAccessibleText)
                .map(text -> text.replaceAll("[“”\"]", "").replaceAll("\\. Before.*", ""))
                .toList());
    }
}
