package headwater.graph.view;

import static java.util.Objects.requireNonNull;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.MayConnect;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Size;
import headwater.graph.Statuses;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Palette;
import headwater.graph.stream.StreamGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// Shows a [Diagram] at a [Placement] and reports what a person does to it as a [Gesture].
///
/// It changes nothing of what it shows: a dragged node is reported as [Gesture.Move] and stays until a new
/// placement is shown. Its own are the selection, the keyboard focus and the [Viewport]. All methods belong to
/// the FX thread.
public final class GraphView extends Control {
    /// Put a text under this format on a drag board and it can be dropped on the view: see [Gesture.Drop].
    public static final DataFormat PAYLOAD = new DataFormat("application/x-headwater-graph-node");

    private final ShownDiagram shown = new ShownDiagram();
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable NodeId> focusedNode =
            new ReadOnlyObjectWrapper<>(this, "focusedNode", null);
    private final ReadOnlyObjectWrapper<Connecting> connecting =
            new ReadOnlyObjectWrapper<>(this, "connecting", Connecting.NOT);
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.HOME);
    private final Fit fit = new Fit(this, viewport::set);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private final ObjectProperty<Insets> covered = new SimpleObjectProperty<>(this, "covered", Insets.EMPTY);
    private final ObjectProperty<Insets> spared = new SimpleObjectProperty<>(this, "spared", Insets.EMPTY);
    private final BooleanProperty editable = new SimpleBooleanProperty(this, "editable", true);
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(this, "minimapShown", true);
    private final BooleanProperty animated = new SimpleBooleanProperty(this, "animated", true);
    private Consumer<Gesture> onGesture = _ -> {};
    private Consumer<Painted> onPainted = _ -> {};
    private MayConnect mayConnect = (_, _) -> null;
    private MayMove mayMove = (_, _, _) -> {};
    private Point hand = new Point(0, 0);

    /// An empty view with the light palette, which may be edited.
    public GraphView() {
        getStyleClass().add("graph-view");
        setAccessibleRole(AccessibleRole.NODE);
        setFocusTraversable(true);
    }

    /// Shows a diagram. When it has nodes in common with the one before, these glide to their places, and the
    /// one next to the hand stays where it is on the screen; otherwise the diagram is opened: whole if that can
    /// be read, else where it begins. Every node and edge has the status that the
    /// diagram gives it, until [#showStatuses] says otherwise. The very diagram and placement that are shown
    /// already change nothing, statuses included. Cheap: however many calls come between two pulses, there is one
    /// repaint, of what differs.
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    public void show(Diagram diagram, Placement placement) {
        if (diagram == diagram() && placement == placement()) {
            return;
        }
        boolean another = shown.isUnlike(diagram);
        if (!another && placement != placement() && getWidth() > 0) {
            viewport.set(Viewports.held(getViewport(), placement(), placement, hand, uncovered()));
        }
        shown.show(requireNonNull(diagram), requireNonNull(placement));
        forgetWhatIsGone();
        if (another) {
            open();
        }
        if (getSkin() instanceof GraphViewSkin skin) {
            skin.diagramChanged();
        }
    }

    /// Shows how the nodes and edges of the diagram are doing. The work is that of the statuses that differ from
    /// those shown before, however large the diagram is. Those of ids that the diagram lacks are left out.
    public void showStatuses(Statuses statuses) {
        shown.show(requireNonNull(statuses));
        if (getSkin() instanceof GraphViewSkin skin) {
            skin.statusesChanged();
        }
    }

    /// Lets nodes that were just made be seen for a while. Does nothing where motion is not wanted.
    public void glow(Set<NodeId> made) {
        if (getSkin() instanceof GraphViewSkin skin) {
            skin.motion().glow(made);
        }
    }

    /// Shows the drawing as when it is opened: whole if it can be read, else where it begins. It stays so in whatever
    /// size the view gets, until it is moved.
    public void open() {
        fit.open();
    }

    private void forgetWhatIsGone() {
        selection.set(getSelection().in(diagram()));
        var focus = focusedNode.get();
        if (focus != null) {
            setFocusedNode(diagram().node(focus) == null ? null : focus);
        }
    }

    public Diagram diagram() {
        return shown.diagram();
    }

    /// The node as it is shown now, with its status; null when the diagram lacks it.
    public @Nullable DiagramNode node(NodeId id) {
        var node = diagram().node(id);
        return node == null ? null : statuses().over(node);
    }

    /// The statuses that were shown last.
    public Statuses statuses() {
        return shown.statuses();
    }

    public Placement placement() {
        return shown.placement();
    }

    /// The listener that receives what a person does; called on the FX thread, one at a time. Replaces the
    /// listener before.
    public void setOnGesture(Consumer<Gesture> listener) {
        onGesture = requireNonNull(listener);
    }

    /// The listener that is called after each repaint; for measuring.
    public void setOnPainted(Consumer<Painted> listener) {
        onPainted = requireNonNull(listener);
    }

    /// Who decides which wires may be drawn; all, unless set.
    public void setMayConnect(MayConnect validator) {
        mayConnect = requireNonNull(validator);
    }

    /// Who says what a move would do, while it is dragged; nobody, unless set.
    public void setMayMove(MayMove adviser) {
        mayMove = requireNonNull(adviser);
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection getSelection() {
        return selection.get();
    }

    /// Selects these nodes and nothing else, without reporting a gesture. Ids that the diagram lacks are left out. The
    /// keyboard focus goes to the first of them, unless it is on one: keys are for what is seen as selected.
    public void select(Set<NodeId> nodes) {
        var known = Selection.of(nodes).in(diagram());
        selection.set(known);
        var focus = focusedNode.get();
        if (focus == null || !known.nodes().contains(focus)) {
            known.nodes().stream()
                    .min(Comparator.comparingInt(drawing()::number))
                    .ifPresent(this::setFocusedNode);
        }
    }

    /// The node with the keyboard focus, or null.
    public ReadOnlyObjectProperty<@Nullable NodeId> focusedNodeProperty() {
        return focusedNode.getReadOnlyProperty();
    }

    /// What part of the drawing is seen.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport getViewport() {
        return viewport.get();
    }

    /// Moves the drawing; it keeps that place until it is opened or fitted again.
    public void setViewport(Viewport value) {
        fit.moved();
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

    /// What lies over the edges now, in pixels. The drawing is opened, fitted and revealed in what is left.
    public ObjectProperty<Insets> coveredProperty() {
        return covered;
    }

    /// What comes and goes over the edges of the view, in pixels, whether it is there or not. No drawing is
    /// fitted larger than there is room beside it; but it stands in the middle of what is free at that time, and
    /// does not move when it comes.
    public ObjectProperty<Insets> sparedProperty() {
        return spared;
    }

    /// The part of the view that nothing lies over now, in pixels: neither what [#coveredProperty()] says nor the
    /// buttons of the view itself. A side of which less than half would be left counts whole.
    public Box uncovered() {
        return Viewports.clear(getWidth(), getHeight(), covered.get());
    }

    /// How large a fitted drawing may be with its margins, in pixels: what is left beside what is covered or spared.
    public Size room() {
        return Viewports.room(getWidth(), getHeight(), covered.get(), spared.get());
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

    /// Whether nodes glide to new places, what was just made glows, and the dashes of animated edges move, unless
    /// the system asks for less motion. While none of them is to be seen no clock runs.
    public BooleanProperty animatedProperty() {
        return animated;
    }

    public boolean isAnimated() {
        return animated.get();
    }

    public void setAnimated(boolean value) {
        animated.set(value);
    }

    /// Begins a wire at the first output of a node: it follows the pointer, and the next click says where it ends.
    /// Escape takes it back. Does nothing for a node without outputs, or before the view is shown.
    public void connectFrom(NodeId node) {
        var drawn = diagram().node(node);
        if (drawn != null && !drawn.outputs().isEmpty() && getSkin() instanceof GraphViewSkin skin) {
            skin.connect(new PortRef(node, drawn.outputs().getFirst().name(), true));
        }
    }

    /// How the end of such a wire, or of one that was begun by a key, is being chosen now.
    public ReadOnlyObjectProperty<Connecting> connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    /// Shows the whole drawing, at most at 100%, or 125% in a large view; at the next pulse if the view has no size
    /// yet. It stays whole in whatever size the view gets, until it is moved.
    public void fit() {
        fit.fit();
    }

    /// Changes the zoom around the middle of the view; 1 is 100%. Kept between 1% and 400%.
    public void zoomTo(double zoom) {
        setViewport(getViewport().zoomed(Viewports.allowed(zoom), getWidth() / 2, getHeight() / 2));
    }

    /// Moves the drawing, as little as needed, so that the node is seen. Does nothing for one that is not placed.
    public void reveal(NodeId node) {
        keepFitted();
        var placed = drawing().node(node);
        if (placed != null && getWidth() > 0) {
            var clear = uncovered();
            var seen = Viewports.revealing(getViewport(), placed.box(), clear);
            if (getSkin() instanceof GraphViewSkin skin && skin.isUnderMinimap(placed.box(), seen)) {
                clear = new Box(clear.x(), clear.y(), clear.width(), clear.height() - skin.minimapHeight());
                seen = Viewports.revealing(seen, placed.box(), clear);
            }
            if (!seen.equals(getViewport())) {
                setViewport(seen);
            }
        }
    }

    /// What was done so far.
    public RenderCounters counters() {
        return RenderCounters.of(shown, getSkin() instanceof GraphViewSkin skin ? skin.screen() : null);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new GraphViewSkin(this);
    }

    @Override
    public String getUserAgentStylesheet() {
        return requireNonNull(GraphView.class.getResource("graph-view.css")).toExternalForm();
    }

    /// What a repaint depends on, in addition to the diagram.
    List<Observable> drawn() {
        return List.of(selection, focusedNode, viewport, palette, minimapShown, animated, focusedProperty());
    }

    PlacedDiagram drawing() {
        return shown.drawing();
    }

    StreamGraph graph() {
        return shown.graph();
    }

    /// Fits the drawing again if the view has another size, unless something on it is on its way.
    void keepFitted() {
        if (!(getSkin() instanceof GraphViewSkin skin && skin.isBusy())) {
            fit.follow();
        }
    }

    void setSelection(Selection value) {
        selection.set(value);
    }

    /// Takes where a person has just worked, on the drawing.
    void handAt(Point point) {
        hand = point;
    }

    void setFocusedNode(@Nullable NodeId node) {
        var box = node == null ? null : placement().box(node);
        hand = box == null ? hand : box.centre();
        focusedNode.set(node);
        setAccessibleText(Description.words(this, node));
    }

    void setConnecting(Connecting value) {
        connecting.set(value);
    }

    void report(Gesture gesture) {
        onGesture.accept(gesture);
    }

    void painted(Painted repaint) {
        onPainted.accept(repaint);
    }

    MayMove mayMove() {
        return mayMove;
    }

    MayConnect mayConnect() {
        return mayConnect;
    }
}
