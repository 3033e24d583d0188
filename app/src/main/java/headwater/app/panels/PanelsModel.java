package headwater.app.panels;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which panels the window shows and how large they are. While the canvas is alone no panel is in sight, and all
/// come back as they were. For the JavaFX thread.
public final class PanelsModel {
    private final ObjectProperty<Panels> panels;
    private final ReadOnlyBooleanWrapper alone;
    private final ObservableValue<Panels> seenPanels;
    private final ObservableValue<Boolean> seenAlone;
    private @Nullable Panels before;

    /// The panels of a window, as they are at first.
    public PanelsModel() {
        panels = new SimpleObjectProperty<>(this, "panels", Panels.DEFAULT);
        alone = new ReadOnlyBooleanWrapper(this, "alone", false);
        seenPanels = panels;
        seenAlone = alone;
    }

    private PanelsModel(PanelsModel window, ObservableValue<Boolean> condition) {
        panels = window.panels;
        alone = window.alone;
        seenPanels = panels.when(condition);
        seenAlone = alone.when(condition);
    }

    /// The same panels for one who sees their changes only while a condition holds.
    public PanelsModel during(ObservableValue<Boolean> condition) {
        return new PanelsModel(this, condition);
    }

    /// What is remembered of the panels.
    public ObjectProperty<Panels> panelsProperty() {
        return panels;
    }

    /// Whether the canvas is alone.
    public ReadOnlyBooleanProperty aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    /// Whether a panel is wanted and in sight.
    public ObservableValue<Boolean> isShown(Panel panel) {
        return unlessAlone(seenPanels.map(now -> now.isShown(panel)));
    }

    /// The value of something that is not in sight while the canvas is alone.
    public ObservableValue<Boolean> unlessAlone(ObservableValue<Boolean> wanted) {
        return seenAlone.flatMap(isAlone -> isAlone ? new SimpleBooleanProperty(false) : wanted);
    }

    /// Shows or hides a panel; to show one ends the time of the canvas alone.
    public void show(Panel panel, boolean isShown) {
        if (isShown) {
            alone.set(false);
        }
        panels.set(panels.get().with(panel, isShown));
    }

    /// Hides a panel that is in sight, or shows it.
    public void toggle(Panel panel) {
        show(panel, alone.get() || !panels.get().isShown(panel));
    }

    /// Hides every panel, or brings them back.
    public void toggleAlone() {
        alone.set(!alone.get());
    }

    /// Brings the panels back if the canvas is alone.
    public void endAlone() {
        alone.set(false);
    }

    /// Gives canvas and code half of the window each, with the side bar folded and no inspector; or brings all back
    /// as it was before that.
    public void toggleSideBySide() {
        var now = panels.get();
        if (!alone.get() && isSideBySide(now)) {
            panels.set(before == null ? now.with(Panel.CODE, false) : shownAs(before, now));
            before = null;
            return;
        }
        before = now;
        alone.set(false);
        panels.set(now.with(Panel.SIDE_BAR, false)
                .with(Panel.INSPECTOR, false)
                .with(Panel.CODE, true)
                .with(PanelPlace.CODE_BELOW, false)
                .with(PanelSize.CODE_SHARE, PanelSize.CODE_SHARE.usual()));
    }

    // Other sizes and options may have changed meanwhile.
    private static Panels shownAs(Panels before, Panels now) {
        return new Panels(before.shown(), now.sizes(), now.canvas(), before.places())
                .with(PanelSize.CODE_SHARE, before.size(PanelSize.CODE_SHARE));
    }

    private static boolean isSideBySide(Panels now) {
        return now.shown().equals(Set.of(Panel.CODE)) && !now.places().contains(PanelPlace.CODE_BELOW);
    }

    /// Whether an option of canvases is chosen.
    public ObservableValue<Boolean> isChosen(CanvasOption option) {
        return seenPanels.map(now -> now.canvas().contains(option));
    }

    /// Chooses an option of canvases, or takes the choice back.
    public void toggle(CanvasOption option) {
        panels.set(panels.get().toggled(option));
    }

    /// Whether a panel is there, and not in its usual place.
    public ObservableValue<Boolean> isAt(PanelPlace place) {
        return seenPanels.map(now -> now.places().contains(place));
    }

    /// Puts a panel elsewhere, or back.
    public void toggle(PanelPlace place) {
        panels.set(panels.get().toggled(place));
    }

    /// A size, as it is now.
    public ObservableValue<Double> size(PanelSize size) {
        return seenPanels.map(now -> now.size(size));
    }

    /// Changes a size, within its bounds.
    public void resize(PanelSize size, double value) {
        panels.set(panels.get().with(size, value));
    }
}
