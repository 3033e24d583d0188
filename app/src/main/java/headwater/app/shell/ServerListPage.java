package headwater.app.shell;

import headwater.app.lists.RowsModel;
import headwater.app.servers.ServerSession;
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
    private final Supplier<Node> make;
    private @Nullable Node view;

    /// @param pages the pages about the server
    /// @param close ends what the page follows
    /// @param make makes the view when it is first shown
    ServerListPage(ServerPages pages, ServerPlace place, RowsModel<?> list, Runnable close, Supplier<Node> make) {
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
        var made = Objects.requireNonNullElseGet(view, make);
        view = made;
        return made;
    }

    @Override
    public void setInFront(boolean isInFront) {
        list.restingProperty().set(!isInFront);
    }

    @Override
    public void close() {
        close.run();
    }
}
