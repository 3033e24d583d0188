package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.monitor.RunPageView;
import headwater.app.panels.PanelsModel;
import headwater.app.run.findings.RunFinding;
import headwater.app.words.Words;
import headwater.graph.layout.rows.RowLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A flow that runs four times on a real server, the last time slower.
@Tag("live")
class UsualRunTest {
    private static final Pattern HEAD = Pattern.compile(".+, usually .+ s \\(3 runs\\)");
    private static final Pattern FINDING =
            Pattern.compile("`transform` took .+, .+ times as long as usual \\(.+ in 3 runs\\)");
    private static final String FLOW = """
        import time

        from prefect import flow, task


        @task
        def load() -> int:
            return 1


        @task
        def transform(rows: int, seconds: float) -> int:
            time.sleep(seconds)
            return rows


        @flow
        def nightly_usual(seconds: float = 0.1) -> int:
            rows = load()
            return transform(rows, seconds)
        """;

    @TempDir
    Path place;

    @Test
    void saysThatTheLastRunIsSlowerAndByWhichTask() throws Exception {
        var file = place.resolve("nightly_usual.py");
        Files.writeString(file, FLOW);
        try (var window = LiveWindow.open(place)) {
            window.open(file, "transform");
            for (var seconds : List.of("0.1", "0.2", "0.3")) {
                window.settle(window.run(Map.of("seconds", seconds)));
            }
            var slow = window.run(Map.of("seconds", "4"));
            window.settle(slow);
            window.until(
                    "what is usual",
                    () -> slow.usualProperty().get().functions().containsKey("transform"));

            var page = window.ask(
                    () -> new RunPageModel(slow, "nightly-usual", new RowLayout(), Background.onVirtualThreads()));
            var stage = FxToolkit.show(window.ask(() -> view(page, slow)), 1280, 800);
            window.until("the review", () -> page.review().reviewProperty().get() != null);
            assertThat(window.lookup(".run-head .label").queryAllAs(Labeled.class))
                    .extracting(Labeled::getText)
                    .anyMatch(HEAD.asMatchPredicate());
            assertThat(findings(window, page))
                    .extracting(finding -> Words.of(finding.title()))
                    .anyMatch(FINDING.asMatchPredicate());
            FxToolkit.run(stage::close);
        }
    }

    private static List<RunFinding> findings(LiveWindow window, RunPageModel page) {
        return window.ask(() ->
                Objects.requireNonNull(page.review().reviewProperty().get()).findings());
    }

    private static RunPageView view(RunPageModel page, RunModel run) {
        var dock = new DockModel(new SimpleObjectProperty<>(run), List.of(DockTab.TIMELINE), Map.of());
        return new RunPageView(
                page,
                dock,
                new PanelsModel(),
                new SimpleObjectProperty<>(Theme.LIGHT.palette()),
                new Region(),
                new Region());
    }
}
