package headwater.app.shell;

import headwater.app.look.Theme;
import headwater.app.panels.PanelsModel;
import headwater.graph.paint.Palette;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What a page has of the window until it is closed. What lives as long as the window then knows nothing of the page
/// any more, so that its drawing and its log are let go of. For the JavaFX thread.
final class PageWindow implements AutoCloseable {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private final PanelsModel panels;
    private final ObservableValue<Palette> palette;

    PageWindow(ShellModel shell) {
        panels = shell.panels().during(open);
        palette = shell.themeProperty().map(Theme::palette).when(open);
    }

    /// The panels of the window.
    PanelsModel panels() {
        return panels;
    }

    /// The colours of drawings.
    ObservableValue<Palette> palette() {
        return palette;
    }

    /// A value of the page; null once it is closed.
    <T> ObservableValue<@Nullable T> untilClosed(ObservableValue<? extends @Nullable T> value) {
        return open.flatMap(isOpen -> isOpen ? value : new SimpleObjectProperty<>());
    }

    @Override
    public void close() {
        open.set(false);
    }
}
