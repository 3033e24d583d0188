package headwater.app.servers;

import headwater.prefect.Profiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The servers to connect to when the program starts: those that it was connected to and that nobody disconnected. One
/// that is not configured for Prefect's own tools is not connected to again, as its password or key is kept nowhere.
/// For the JavaFX thread.
public final class RememberedServers {
    private final ObservableList<String> all = FXCollections.observableArrayList();
    private final Deque<Profiles.Profile> waiting = new ArrayDeque<>();
    private Profiles.@Nullable Profile tried;

    RememberedServers() {}

    /// The servers, by [headwater.prefect.ServerAddress#key()], in the order in which they were connected to.
    public ObservableList<String> all() {
        return all;
    }

    void add(ServerSession connected) {
        var server = connected.address().key();
        waiting.removeIf(each -> each.address().key().equals(server));
        if (!all.contains(server)) {
            all.add(server);
        }
    }

    void forget(ServerSession disconnected) {
        all.remove(disconnected.address().key());
    }

    /// Those of the configured servers that are remembered are to be connected to.
    void findIn(List<Profiles.Profile> configured) {
        all.forEach(server -> configured.stream()
                .filter(profile -> profile.address().key().equals(server))
                .findFirst()
                .ifPresent(waiting::add));
    }

    /// The next to connect to, which is then no longer waiting; null without one.
    Profiles.@Nullable Profile next() {
        tried = waiting.poll();
        return tried;
    }

    /// The attempt to connect to the one that came last was given up for something else; it waits again.
    void putBack() {
        if (tried != null) {
            waiting.addFirst(tried);
            tried = null;
        }
    }

    /// Leaves those that wait unconnected.
    void giveUp() {
        tried = null;
        waiting.clear();
    }
}
