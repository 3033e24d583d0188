package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.monitor.RunModel;
import headwater.app.runs.RunsModel;
import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The latest runs of the server; nothing without one.
final class SidebarRuns {
    private static final int FEW = 6;

    private final ShellModel model;
    private final SidebarSection section = new SidebarSection("Latest runs");
    private Subscription ofRuns = Subscription.EMPTY;

    SidebarRuns(ShellModel model) {
        this.model = model;
        model.runsProperty().subscribe(this::follow);
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
        var front = model.runProperty().getValue();
        var latest = runs == null ? List.<RunsModel.Listed>of() : runs.runs();
        section.show(
                latest.stream().limit(FEW).map(listed -> row(listed, front)).toList());
        section.setVisible(!latest.isEmpty());
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
