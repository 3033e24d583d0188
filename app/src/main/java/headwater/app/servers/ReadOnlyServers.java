package headwater.app.servers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which servers a person has marked as read-only, by host and port. Changed on the JavaFX thread, asked by any.
public final class ReadOnlyServers {
    private final ReadOnlyObjectWrapper<Set<String>> servers = new ReadOnlyObjectWrapper<>(this, "servers", Set.of());
    // The same for other threads.
    private volatile Set<String> marked = Set.of();

    /// Which these are.
    public ReadOnlyObjectProperty<Set<String>> serversProperty() {
        return servers.getReadOnlyProperty();
    }

    /// Marks these and no others.
    public void set(Collection<String> marks) {
        marked = Set.copyOf(marks);
        servers.set(marked);
    }

    /// Marks a server, or takes its mark away.
    public void toggle(String server) {
        var next = new HashSet<>(marked);
        if (!next.remove(server)) {
            next.add(server);
        }
        set(next);
    }

    boolean contains(String server) {
        return marked.contains(server);
    }
}
