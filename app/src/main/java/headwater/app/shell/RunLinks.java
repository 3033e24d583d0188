package headwater.app.shell;

import headwater.app.monitor.RunModel;
import headwater.app.servers.Connection;
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
        var session = model.servers().session();
        if (session != null && link.isOf(session.address())) {
            read(link);
        } else if (mayConnect.test(link)) {
            connect(link);
        }
    }

    private void connect(RunLink link) {
        var servers = model.servers();
        servers.connect(link);
        waiting = servers.connectionProperty()
                .subscribe(connection -> connected(connection, link))
                .and(servers.problemProperty().subscribe(problem -> {
                    if (problem != null) {
                        waiting.unsubscribe();
                    }
                }));
    }

    private void connected(Connection connection, RunLink link) {
        if (connection instanceof Connection.Connected now
                && link.isOf(now.session().address())) {
            waiting.unsubscribe();
            read(link);
        }
    }

    private void read(RunLink link) {
        model.serverPages().openRun(link.run(), "the run of the link");
    }
}
