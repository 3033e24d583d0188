package headwater.app.shell;

import headwater.app.monitor.RunModel;
import headwater.app.servers.RunLink;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Links to runs: the one of the run in front, and what opens one. For the JavaFX thread.
final class RunLinks {
    private final ShellModel model;
    private final Predicate<RunLink> mayConnect;
    private Subscription waiting = Subscription.EMPTY;

    /// @param mayConnect whether a person allows to connect to the server of a link
    RunLinks(ShellModel model, Predicate<RunLink> mayConnect) {
        this.model = model;
        this.mayConnect = mayConnect;
    }

    /// The link to a run; empty for none, and for a run from a file.
    static Optional<RunLink> of(@Nullable RunModel run) {
        var server = run == null ? null : run.server();
        return run == null || server == null
                ? Optional.empty()
                : Optional.of(RunLink.to(
                        server.address(), run.runProperty().get().flowRun().id()));
    }

    /// Opens the run of a link. Where the window is not connected to its server, a person is asked first: a link may
    /// come from anyone.
    void open(RunLink link) {
        waiting.unsubscribe();
        if (isRead(link)) {
            return;
        }
        if (mayConnect.test(link)) {
            connect(link);
        }
    }

    private void connect(RunLink link) {
        var servers = model.servers();
        servers.connect(link);
        waiting = servers.connectionProperty()
                .subscribe(_ -> {
                    if (isRead(link)) {
                        waiting.unsubscribe();
                    }
                })
                .and(servers.problemProperty().subscribe(problem -> {
                    if (problem != null) {
                        waiting.unsubscribe();
                    }
                }))
                // Another attempt takes the place of this one, if a person has not given it up before.
                .and(servers.progressProperty().subscribe((_, begun) -> {
                    if (begun != null) {
                        waiting.unsubscribe();
                    }
                }));
    }

    // Reads the run, if the window is connected to its server.
    private boolean isRead(RunLink link) {
        var server = model.openServers().all().stream()
                .filter(each -> link.isOf(each.connection().session().address()))
                .findFirst();
        server.ifPresent(pages -> pages.openRun(link.run(), "the run of the link"));
        return server.isPresent();
    }
}
