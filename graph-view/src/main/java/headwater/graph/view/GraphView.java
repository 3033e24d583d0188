package headwater.graph.view;

import static java.util.Objects.requireNonNull;

import headwater.graph.Diagram;
import headwater.graph.Gesture;
import headwater.graph.MayConnect;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Selection;
import headwater.graph.Viewport;
import headwater.graph.paint.Palette;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// Shows a [Diagram] at a [Placement] and reports what a person does to it as a [Gesture].
///
/// It changes nothing of what it shows: a dragged node is reported as [Gesture.Move] and stays until a new placement
/// is
/// shown.
/// Its own are the selection, the keyboard focus and the [Viewport]. All methods belong to the FX thread.
public final class GraphView extends Control {
    /// Put a text under this format on a drag board and it can be dropped on the view: see [Gesture.Drop].
    public static final DataFormat PAYLOAD = new DataFormat("application/x-headwater-graph-node");

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable NodeId> focusedNode =
            new ReadOnlyObjectWrapper<>(this, "focusedNode", null);
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport", Viewport.HOME);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private final BooleanProperty editable = new SimpleBooleanProperty(this, "editable", true);
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(this, "minimapShown", true);
    private Consumer<Gesture> onGesture = _ -> {};
    private Consumer<Painted> onPainted = _ -> {};
    private MayConnect mayConnect = (_, _) -> null;

    /// An empty view with the light palette, which may be edited.
    public GraphView() {
        getStyleClass().add("graph-view");
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(true);
    }

    /// Shows a diagram. When it has nodes in common with the one before, the viewport stays; otherwise it is fitted.
    /// Cheap: however many
    /// calls come between two pulses, there is one repaint.
    public void show(Diagram diagram, Placement placement) {
        shown.set(new Shown(requireNonNull(diagram), requireNonNull(placement)));
    }

    public Diagram diagram() {
        return shown.get().diagram();
    }

    public Placement placement() {
        return shown.get().placement();
    }

    /// Who is told what a person does; called on the FX thread, one at a time. Replaces the listener before.
    public void setOnGesture(Consumer<Gesture> listener) {
        onGesture = requireNonNull(listener);
    }

    /// Who is told after each repaint; for measuring.
    public void setOnPainted(Consumer<Painted> listener) {
        onPainted = requireNonNull(listener);
    }

    /// Who decides which wires may be drawn; all, unless set.
    public void setMayConnect(MayConnect validator) {
        mayConnect = requireNonNull(validator);
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection getSelection() {
        return selection.get();
    }

    /// Selects these nodes and nothing else, without reporting a gesture. Ids that the diagram lacks are left out.
    public void select(Set<NodeId> nodes) {
        selection.set(Selection.of(nodes));
    }

    /// The node with the keyboard focus, or null.
    public ReadOnlyObjectProperty<@Nullable NodeId> focusedNodeProperty() {
        return focusedNode.getReadOnlyProperty();
    }

    /// What part of the drawing is seen; may be set.
    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    public Viewport getViewport() {
        return viewport.get();
    }

    public void setViewport(Viewport value) {
        viewport.set(value);
    }

    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    public Palette getPalette() {
        return palette.get();
    }

    public void setPalette(Palette value) {
        palette.set(value);
    }

    /// Whether gestures that change something (move, connect, delete, insert, rename, drop) are offered.
    public BooleanProperty editableProperty() {
        return editable;
    }

    public boolean isEditable() {
        return editable.get();
    }

    public void setEditable(boolean value) {
        editable.set(value);
    }

    public BooleanProperty minimapShownProperty() {
        return minimapShown;
    }

    public boolean isMinimapShown() {
        return minimapShown.get();
    }

    public void setMinimapShown(boolean value) {
        minimapShown.set(value);
    }

    /// Shows the whole drawing, at most at 100%.
    public void fit() {}

    /// Changes the zoom around the middle of the view; 1 is 100%.
    public void zoomTo(double zoom) {}

    /// Moves the drawing, as little as needed, so that the node is seen.
    public void reveal(NodeId node) {}

    /// What was done so far.
    public RenderCounters counters() {
        return RenderCounters.NONE;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new GraphViewSkin(this);
    }

    void report(Gesture gesture) {
        onGesture.accept(gesture);
    }

    void painted(Painted repaint) {
        onPainted.accept(repaint);
    }

    MayConnect mayConnect() {
        return mayConnect;
    }
}
