package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.monitor.RunModel;
import headwater.app.runs.RunsModel;
import java.util.ArrayList;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The latest runs of the server, or the ways to a server.
final class SidebarRuns {
    private static final int FEW = 6;

    private final ShellModel model;
    private final WindowCommands commands;
    private final SidebarSection section = new SidebarSection("Runs");
    private Subscription ofRuns = Subscription.EMPTY;

    SidebarRuns(ShellModel model, WindowCommands commands) {
        this.model = model;
        this.commands = commands;
        model.runsProperty().subscribe(this::follow);
        model.servers().configured().subscribe(() -> show(model.runsProperty().get()));
        model.runProperty().subscribe(_ -> show(model.runsProperty().get()));
    }

    SidebarSection section() {
        return section;
    }

    private void follow(@Nullable RunsModel runs) {
        ofRuns.unsubscribe();
        ofRuns = runs == null ? Subscription.EMPTY : runs.runs().subscribe(() -> show(runs));
        show(runs);
    }

    private void show(@Nullable RunsModel runs) {
        var rows = new ArrayList<SidebarRow>();
        if (runs == null) {
            for (var server : model.servers().configured()) {
                var row = new SidebarRow(
                        Icons.of(Feather.CLOUD),
                        "Connect to " + server.name(),
                        "",
                        () -> model.servers().connect(server));
                Tooltip.install(row, new Tooltip(server.address().hostAndPort()));
                rows.add(row);
            }
            rows.add(new SidebarRow(Icons.of(Feather.POWER), "Start local server", "", commands::startLocal));
            rows.add(new SidebarRow(Icons.of(Feather.SERVER), "Connect to a server…", "", commands::connect));
        } else {
            var front = model.runProperty().getValue();
            rows.add(new SidebarRow(Icons.of(Feather.HOME), "Home", "", model.serverPages()::openHome));
            runs.runs().stream().limit(FEW).forEach(listed -> rows.add(row(listed, front)));
            rows.add(new SidebarRow(Icons.of(Feather.LIST), "All flow runs", "", model.serverPages()::openRuns));
        }
        section.show(rows);
    }

    private SidebarRow row(RunsModel.Listed listed, @Nullable RunModel front) {
        var run = listed.run();
        var state = run.state();
        var icon = Icons.of(StateLook.of(run.stateType(), state == null ? "" : state.name()));
        var start = run.startTime() == null ? run.expectedStartTime() : run.startTime();
        var time = start == null ? "" : Times.clock(start).substring(0, 5);
        var isFront = front != null && front.runProperty().get().flowRun().id().equals(run.id());
        return new SidebarRow(icon, run.name(), time, () -> model.serverPages().openRun(run, listed.flow()))
                .selected(isFront);
    }
}
