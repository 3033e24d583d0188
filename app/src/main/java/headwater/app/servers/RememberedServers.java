package headwater.app.servers;

import headwater.prefect.Profiles;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The servers to connect to when the program starts: those that it was connected to and that nobody disconnected. One
/// that is not configured for Prefect's own tools is not connected to again, as its password or key is kept nowhere.
/// For the JavaFX thread.
public final class RememberedServers {
    private final ObservableList<String> all = FXCollections.observableArrayList();
    private final Queue<Profiles.Profile> waiting = new ArrayDeque<>();

    RememberedServers() {}

    /// The servers, by host and port, in the order in which they were connected to.
    public ObservableList<String> all() {
        return all;
    }

    void add(ServerSession connected) {
        var server = connected.address().hostAndPort();
        if (!all.contains(server)) {
            all.add(server);
        }
    }

    void forget(ServerSession disconnected) {
        all.remove(disconnected.address().hostAndPort());
    }

    /// Those of the configured servers that are remembered are to be connected to.
    void findIn(List<Profiles.Profile> configured) {
        all.forEach(server -> configured.stream()
                .filter(profile -> profile.address().hostAndPort().equals(server))
                .findFirst()
                .ifPresent(waiting::add));
    }

    /// The next to connect to, which is then no longer waiting; null without one.
    Profiles.@Nullable Profile next() {
        return waiting.poll();
    }

    /// Leaves those that wait unconnected.
    void giveUp() {
        waiting.clear();
    }
}
