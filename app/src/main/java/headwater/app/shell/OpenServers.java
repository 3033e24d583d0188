package headwater.app.shell;

import headwater.app.servers.Connection;
import headwater.app.servers.ServerSession;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.Layout;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The connected servers in the window. One of them is the current one: the server of the page in front, or the one
/// that was before where the page is about none. For the JavaFX thread.
public final class OpenServers {
    private final ShellModel shell;
    private final Layout layout;
    private final ServersModel servers;
    private final ObservableList<ServerPages> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ServerPages> current =
            new ReadOnlyObjectWrapper<>(this, "current", null);
    private final ObservableMap<String, Instant> seen = FXCollections.observableHashMap();

    OpenServers(ShellModel shell, Layout layout, ServersModel servers) {
        this.shell = shell;
        this.layout = layout;
        this.servers = servers;
    }

    /// Begins to follow which servers are connected, and which page is in front.
    void start() {
        servers.connected().addListener(this::connectedChanged);
        servers.connectionProperty().subscribe(_ -> currentChanged());
        shell.pageProperty().subscribe(front -> {
            var server = front == null ? null : front.server();
            if (server != null) {
                servers.choose(server);
            }
        });
    }

    private void currentChanged() {
        var pages = of(servers.session());
        current.set(pages);
        var front = shell.pageProperty().get();
        var before = front == null ? null : of(front.server());
        // What is in front is about the current server, or about none.
        if (pages != null && before != null && !before.equals(pages)) {
            pages.openHome();
        }
    }

    private void connectedChanged(ListChangeListener.Change<? extends Connection.Connected> change) {
        while (change.next()) {
            for (var gone : change.getRemoved()) {
                all.stream()
                        .filter(each -> each.connection().equals(gone))
                        .toList()
                        .forEach(this::close);
            }
            change.getAddedSubList().forEach(added -> all.add(new ServerPages(shell, layout, added)));
        }
    }

    private void close(ServerPages gone) {
        gone.close();
        all.remove(gone);
    }

    /// The current server; null without one.
    public ReadOnlyObjectProperty<@Nullable ServerPages> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Every connected server, in the order in which they were connected.
    public ObservableList<ServerPages> all() {
        return all;
    }

    /// The server of a session; null if it is not connected, or if there is none.
    @Nullable
    ServerPages of(@Nullable ServerSession session) {
        return session == null
                ? null
                : all.stream()
                        .filter(each -> each.connection().isTo(session))
                        .findFirst()
                        .orElse(null);
    }

    /// Opens a page about the current server; does nothing without one.
    public void open(ServerPlace place) {
        var pages = current.get();
        if (pages != null) {
            pages.open(place);
        }
    }

    /// The name of the server on which flows are run; empty where only one can be meant.
    String placeOfRuns() {
        var pages = current.get();
        return pages == null ? "" : pages.nameAmongOthers();
    }

    /// When a person has seen what failed on a server, by its [headwater.prefect.ServerAddress#key()].
    public ObservableMap<String, Instant> seen() {
        return seen;
    }
}
