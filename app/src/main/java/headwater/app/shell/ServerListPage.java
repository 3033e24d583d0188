package headwater.app.shell;

import headwater.app.lists.RowsModel;
import headwater.app.servers.ServerSession;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A list of what a server has.
final class ServerListPage implements Page {
    private final ServerSession server;
    private final ObservableValue<String> title;
    private final ServerPlace place;
    private final RowsModel<?> list;
    private final Runnable close;
    private final Supplier<Content> make;
    private @Nullable Content content;

    /// What the page shows, and the commands that it has for what is selected there.
    record Content(Node view, Map<PageCommand, PageAction> commands) {
        Content {
            commands = Map.copyOf(commands);
        }

        static Content of(Node view) {
            return new Content(view, Map.of());
        }
    }

    /// @param pages the pages about the server
    /// @param close ends what the page follows
    /// @param make makes what is shown when it is first shown
    ServerListPage(ServerPages pages, ServerPlace place, RowsModel<?> list, Runnable close, Supplier<Content> make) {
        this.server = pages.connection().session();
        this.title = pages.title(place.title());
        this.place = place;
        this.list = list;
        this.close = close;
        this.make = make;
    }

    /// What is searched for in the list.
    StringProperty typed() {
        return list.typedProperty();
    }

    @Override
    public ServerSession server() {
        return server;
    }

    @Override
    public ServerPlace place() {
        return place;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public Feather icon() {
        return place.icon();
    }

    @Override
    public Node view() {
        return content().view();
    }

    private Content content() {
        var made = Objects.requireNonNullElseGet(content, make);
        content = made;
        return made;
    }

    @Override
    public void setInFront(boolean isInFront) {
        list.restingProperty().set(!isInFront);
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        return content().commands();
    }

    @Override
    public void close() {
        close.run();
    }
}
