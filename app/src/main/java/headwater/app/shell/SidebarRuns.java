package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.monitor.RunModel;
import headwater.app.runs.RunsModel;
import java.time.Instant;
import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The latest runs of the current server that have begun or are due; nothing without one.
final class SidebarRuns {
    private static final int FEW = 6;

    private final ShellModel model;
    private final SidebarSection section = new SidebarSection("Latest runs");
    private Subscription ofRuns = Subscription.EMPTY;

    SidebarRuns(ShellModel model) {
        this.model = model;
        model.openServers().currentProperty().subscribe(this::follow);
        model.runProperty()
                .subscribe(_ -> show(model.openServers().currentProperty().get()));
    }

    SidebarSection section() {
        return section;
    }

    private void follow(@Nullable ServerPages pages) {
        ofRuns.unsubscribe();
        ofRuns = pages == null ? Subscription.EMPTY : pages.runs().runs().subscribe(() -> show(pages));
        show(pages);
    }

    private void show(@Nullable ServerPages pages) {
        var front = model.runProperty().getValue();
        var now = Instant.now();
        List<SidebarRow> rows = pages == null
                ? List.of()
                : pages.runs().runs().stream()
                        .filter(listed -> !listed.run().isUpcoming(now))
                        .limit(FEW)
                        .map(listed -> row(pages, listed, front))
                        .toList();
        section.show(rows);
        section.setVisible(!rows.isEmpty());
    }

    private static SidebarRow row(ServerPages pages, RunsModel.Listed listed, @Nullable RunModel front) {
        var run = listed.run();
        var state = run.state();
        var icon = Icons.of(StateLook.of(run.stateType(), state == null ? "" : state.name()));
        var start = run.startTime() == null ? run.expectedStartTime() : run.startTime();
        var time = start == null ? "" : Times.clock(start).substring(0, 5);
        var isFront = front != null && front.runProperty().get().flowRun().id().equals(run.id());
        return new SidebarRow(icon, run.name(), time, () -> pages.openRun(run, listed.flow())).selected(isFront);
    }
}
