package headwater.app.shell;

import headwater.app.engine.DesktopNotifier;
import headwater.app.runs.RunNotice;
import headwater.app.runs.RunNotices;
import headwater.app.runs.RunsModel;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Tells a person of the runs that come to match a saved search that is watched: in the window, and by the desktop
/// while another window is in front.
final class RunNotifier {
    private static final System.Logger LOG = System.getLogger("headwater");

    private final ShellModel model;
    private final Window window;
    private final BiConsumer<RunNotice, Runnable> show;

    /// @param show shows a notice in the window, and receives what opens its runs
    RunNotifier(ShellModel model, Window window, BiConsumer<RunNotice, Runnable> show) {
        this.model = model;
        this.window = window;
        this.show = show;
    }

    /// Begins to follow the runs of whatever server the window is connected to.
    void start() {
        model.runsProperty().subscribe(this::follow);
    }

    private void follow(@Nullable RunsModel runs) {
        if (runs != null) {
            var notices = new RunNotices();
            runs.setOnNews(news ->
                    notices.next(news, model.filters().all(), Instant.now()).forEach(this::tell));
        }
    }

    private void tell(RunNotice notice) {
        show.accept(notice, () -> open(notice));
        if (!window.isFocused()) {
            model.background()
                    .run(
                            "notify of " + notice.filter().name(),
                            () -> {
                                DesktopNotifier.show(notice.title(), notice.text());
                                return true;
                            },
                            _ -> {},
                            why -> LOG.log(Level.DEBUG, "The desktop shows no notification", why));
        }
    }

    private void open(RunNotice notice) {
        if (notice.runs().size() == 1) {
            var listed = notice.runs().getFirst();
            model.serverPages().openRun(listed.run(), listed.flow());
        } else {
            model.serverPages().openRuns(notice.filter().words());
        }
    }
}
