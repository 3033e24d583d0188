package headwater.app.shell;

import headwater.app.monitor.DockModel;
import headwater.app.monitor.RunModel;
import headwater.app.servers.ServerSession;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a tab of the window shows.
public interface Page {
    /// The text on the tab.
    ObservableValue<String> title();

    /// The icon on the tab.
    Feather icon();

    /// What the title bar of the window says: the text on the tab, and for a file where it is.
    default ObservableValue<String> windowTitle() {
        return title();
    }

    /// What is below the page's drawing; null for a page without one.
    default @Nullable DockModel dock() {
        return null;
    }

    /// Where on the page a person is, for the status bar; empty for nowhere in particular.
    default ObservableValue<String> position() {
        return new SimpleStringProperty("");
    }

    /// Which of the pages about a server it is; null for another page.
    default @Nullable ServerPlace place() {
        return null;
    }

    /// The server that the page is about; null for none.
    default @Nullable ServerSession server() {
        return null;
    }

    /// The run that the page shows; null for none.
    default ObservableValue<@Nullable RunModel> run() {
        return new SimpleObjectProperty<>(null);
    }

    /// The content, made when it is first asked for.
    Node view();

    /// What the page does of the commands that each kind of page does in its own way; others are disabled.
    default Map<PageCommand, PageAction> commands() {
        return Map.of();
    }

    /// Says whether the page is the one in front. One that is not asks nothing of a server that only its own view
    /// would show.
    default void setInFront(boolean isInFront) {}

    /// Commits what is being typed on the page, as if the focus had left the field.
    default void commitTyping() {}

    /// Lets go of what the page watches. The page is not shown again.
    void close();
}
