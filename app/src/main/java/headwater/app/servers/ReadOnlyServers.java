package headwater.app.servers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which servers a person has marked as read-only, by [headwater.prefect.ServerAddress#key()]. Changed on the
/// JavaFX thread, asked by any.
public final class ReadOnlyServers {
    private volatile Set<String> marked = Set.of();
    // Made for who first looks at it: the command line has sessions and no JavaFX.
    private @Nullable ReadOnlyObjectWrapper<Set<String>> servers;

    /// Which these are.
    public ReadOnlyObjectProperty<Set<String>> serversProperty() {
        var made = servers;
        if (made == null) {
            made = new ReadOnlyObjectWrapper<>(this, "servers", marked);
            servers = made;
        }
        return made.getReadOnlyProperty();
    }

    /// Marks these and no others.
    public void set(Collection<String> marks) {
        marked = Set.copyOf(marks);
        var shown = servers;
        if (shown != null) {
            shown.set(marked);
        }
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
