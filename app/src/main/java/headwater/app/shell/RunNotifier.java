package headwater.app.shell;

import headwater.app.engine.DesktopNotifier;
import headwater.app.runs.RunNotice;
import headwater.app.runs.RunNotices;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/// Tells a person of the runs that come to match a saved search that is watched: in the window, and by the desktop
/// while another window is in front.
final class RunNotifier {
    private static final System.Logger LOG = System.getLogger("headwater");

    private final ShellModel model;
    private final Window window;
    private final BiConsumer<RunNotice, Runnable> show;
    private final UnseenNotices unseen;

    /// @param show shows a notice in the window, and receives what opens its runs
    RunNotifier(ShellModel model, Window window, BiConsumer<RunNotice, Runnable> show) {
        this.model = model;
        this.window = window;
        this.show = show;
        this.unseen = new UnseenNotices(window.focusedProperty());
    }

    /// Begins to follow the runs of every server that the window is connected to.
    void start() {
        model.openServers().all().addListener((ListChangeListener<ServerPages>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
    }

    /// How many notices came while another window was in front.
    UnseenNotices unseen() {
        return unseen;
    }

    private void follow(ServerPages pages) {
        var notices = new RunNotices();
        pages.runs()
                .setOnNews(news -> notices.next(news, model.filters().all(), Instant.now())
                        .forEach(notice -> tell(pages, notice.on(pages.nameAmongOthers()))));
    }

    private void tell(ServerPages pages, RunNotice notice) {
        show.accept(notice, () -> open(pages, notice));
        unseen.add();
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

    // The window may be connected to the server anew by now, or no longer.
    private void open(ServerPages told, RunNotice notice) {
        var pages = model.openServers().of(told.connection().session());
        if (pages == null) {
            return;
        }
        if (notice.runs().size() == 1) {
            var listed = notice.runs().getFirst();
            pages.openRun(listed.run(), listed.flow());
        } else {
            pages.openRuns(notice.filter().words());
        }
    }
}
