package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.Drawing;
import headwater.app.look.Icons;
import headwater.app.look.NoticeLabel;
import headwater.app.look.WaitingView;
import headwater.flow.Callee;
import headwater.flow.NodeKind;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Spot;
import headwater.graph.geometry.Carets;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Palette;
import headwater.graph.view.GraphView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flow on the canvas, and what a person may do there.
final class CanvasView extends StackPane {
    private final DesignerModel model;
    private final CanvasEdits edits;
    private final CanvasClipboard clipboard;
    private final WireGestures wires;
    private final GraphView graph = new GraphView();
    private final CanvasNews news;
    private final AddView adding = new AddView(graph::requestFocus);
    private final InPlaceEditor naming;
    private final InPlaceEditor writing;
    private final ContextPad pad;
    private final ReadOnlyBooleanWrapper takesAll = new ReadOnlyBooleanWrapper(this, "takesAll", false);
    private final ReadOnlyBooleanWrapper isShown = new ReadOnlyBooleanWrapper(this, "shown", false);
    private final IntConsumer goToLine;
    private Point2D pointer = Point2D.ZERO;

    /// @param goToLine shows a line of the source
    CanvasView(DesignerModel model, ObservableValue<Palette> palette, IntConsumer goToLine) {
        this.model = model;
        this.goToLine = goToLine;
        this.edits = new CanvasEdits(model);
        this.wires = new WireGestures(edits, this::choose);
        this.clipboard = new CanvasClipboard(model);
        this.naming = new InPlaceEditor(model, graph, InPlaceEditor.Kind.NAME);
        this.writing = new InPlaceEditor(model, graph, InPlaceEditor.Kind.NOTE);
        this.pad = new ContextPad(
                graph,
                List.of(
                        new ContextPad.Action("Add after (Tab)", Feather.PLUS, this::addAfter),
                        new ContextPad.Action("Connect (C)", Feather.CORNER_DOWN_RIGHT, this::connectFrom),
                        new ContextPad.Action("Rename (F2)", Feather.EDIT_2, node -> perform(new Gesture.Rename(node))),
                        new ContextPad.Action("Duplicate (Ctrl+D)", Feather.COPY, _ -> clipboard.duplicate()),
                        new ContextPad.Action("Delete (Delete)", Feather.TRASH_2, this::delete)));
        graph.paletteProperty().bind(palette);
        graph.setEditable(model.capsule() == null);
        graph.setOnGesture(this::perform);
        graph.setMayConnect(wires::reasonAgainst);
        graph.setMayMove(new MoveTrial(model, edits));
        graph.setAccessibleText("Graph of the flow");
        addEventFilter(MouseEvent.ANY, event -> pointer = new Point2D(event.getScreenX(), event.getScreenY()));
        var refusal = new NoticeLabel(model.problemProperty());
        StackPane.setAlignment(refusal, Pos.TOP_CENTER);
        StackPane.setMargin(refusal, new Insets(12));
        var choices = new ChoicesView(model.document(), graph::requestFocus);
        StackPane.setAlignment(choices, Pos.TOP_CENTER);
        StackPane.setMargin(choices, new Insets(56, 12, 12, 12));
        refusal.opacityProperty()
                .bind(Bindings.when(choices.visibleProperty()
                                .or(naming.visibleProperty())
                                .or(writing.visibleProperty()))
                        .then(0)
                        .otherwise(1));
        this.news = new CanvasNews(model, graph.connectingProperty(), this::showNextMissing);
        StackPane.setAlignment(news, Pos.BOTTOM_CENTER);
        StackPane.setMargin(news, new Insets(12));
        var first = new WaitingView(
                isShown.not().and(model.flowProperty().isNotNull()),
                new SimpleStringProperty(String.valueOf(model.file().getFileName())),
                CanvasNews.LAYING_OUT);
        // The same words need not stand there twice.
        news.opacityProperty()
                .bind(Bindings.when(first.visibleProperty()).then(0).otherwise(1));
        addEventFilter(KeyEvent.KEY_PRESSED, this::cancel);
        getChildren().addAll(graph, news, pad, refusal, new NoFlowView(model), first, choices, adding, naming, writing);
        model.drawingProperty().subscribe(drawing -> {
            if (isShown.get()) {
                show(drawing);
            }
        });
        model.madeProperty().subscribe(graph::glow);
        model.selectionProperty().subscribe(this::followSelection);
        graph.layoutBoundsProperty().subscribe(this::fit);
    }

    private void show(Drawing drawing) {
        graph.show(drawing.diagram(), drawing.placement());
        graph.showStatuses(drawing.statuses());
        followSelection();
        pad.update();
    }

    /// Nothing is shown before it is laid out for the canvas: a person would see it twice, in two places.
    private void fit(Bounds bounds) {
        if (bounds.getWidth() <= 0 || bounds.getHeight() <= 0) {
            return;
        }
        var room = graph.room();
        if (model.fit(room.width(), room.height())) {
            model.whenDrawn((_, _) -> begin(), _ -> begin());
        }
    }

    private void begin() {
        var room = graph.room();
        var bounds = model.drawingProperty().get().placement().bounds();
        boolean isSmall = bounds.width() > room.width() || bounds.height() > room.height();
        if (isSmall && !takesAll.get()) {
            takesAll.set(true);
            var all = graph.room();
            if (all.width() > room.width()) {
                model.fit(all.width(), all.height());
                model.tidyUp();
                model.whenDrawn((_, _) -> begin(), _ -> begin());
                return;
            }
        }
        isShown.set(true);
        show(model.drawingProperty().get());
        graph.open();
    }

    private void cancel(KeyEvent pressed) {
        if (pressed.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (model.document().editingProperty().get()) {
            model.document().cancelEdits();
            pressed.consume();
        } else if (news.isWaitingForLayout()) {
            model.cancelDrawing();
            pressed.consume();
        }
    }

    // What was selected elsewhere is shown; a card that was just added once it is drawn.
    private void followSelection() {
        // What is in a closed container is shown by the container.
        var here = model.selectionProperty().get().nodes().stream()
                .flatMap(node -> Stream.ofNullable(model.shownBy(node)))
                .filter(node -> graph.diagram().node(node) != null)
                .collect(Collectors.toSet());
        if (here.equals(graph.getSelection().nodes())) {
            return;
        }
        graph.select(here);
        here.stream().findFirst().ifPresent(graph::reveal);
    }

    GraphView graph() {
        return graph;
    }

    /// Shows the next card on which a value is to be filled in.
    void showNextMissing() {
        model.showNextMissing();
        model.selectionProperty().get().nodes().stream()
                .flatMap(card -> Stream.ofNullable(model.shownBy(card)))
                .findFirst()
                .ifPresent(graph::reveal);
        graph.requestFocus();
    }

    /// Whether the drawing takes the whole canvas, as it would be smaller than life in a part of it.
    ReadOnlyBooleanProperty takesAllProperty() {
        return takesAll.getReadOnlyProperty();
    }

    private void perform(Gesture gesture) {
        var refusal = edits.refusal(gesture);
        if (refusal != null) {
            model.document().show(refusal);
            return;
        }
        switch (gesture) {
            case Gesture.Select(var selection) -> model.selectionProperty().set(selection);
            case Gesture.Move(var nodes, var to) -> edits.move(nodes, to);
            case Gesture.MoveNowhere(var why) -> model.document().show(EditedFlow.nowhere(why));
            case Gesture.Connect(var from, var to) -> wires.connect(from, to);
            case Gesture.Rewire(var edge, var to) -> wires.rewire(edge, to);
            case Gesture.Disconnect(var edge) -> edits.disconnect(edge);
            case Gesture.Delete(var selection) -> edits.delete(selection);
            case Gesture.InsertOn(var edge, var at) -> insertOn(edge, at);
            case Gesture.AddAt(var at, var from, var spot) -> add(at, from, spot);
            case Gesture.Open(var node) -> open(node);
            case Gesture.Fold(var node) -> model.toggle(node);
            case Gesture.Rename(var node) -> rename(node);
            case Gesture.Note(var node) -> note(node);
            case Gesture.Drop(var payload, var _, var edge, var spot) -> drop(payload, edge, spot);
            case Gesture.Menu(var node, var edge, var at, var x, var y) -> menu(node, edge, at, x, y);
        }
    }

    private void delete(NodeId node) {
        perform(new Gesture.Delete(Selection.of(Set.of(node))));
    }

    private void connectFrom(NodeId node) {
        pad.goAway();
        graph.connectFrom(node);
    }

    private void choose(ContextMenu menu) {
        menu.show(this, pointer.getX(), pointer.getY());
    }

    // A flow that called itself would never end.
    private List<Callee> known(@Nullable CanvasFlow in) {
        return model.drawnDocument().known().stream()
                .filter(callee ->
                        in == null || !callee.function().equals(in.flow().function()))
                .toList();
    }

    private void insertOn(EdgeId edge, Point at) {
        var drawn = graph.diagram().edge(edge);
        if (drawn == null || drawn.isOrder()) {
            return;
        }
        ask(
                at,
                new Addable(
                        known(edits.flowAt(drawn.to())),
                        "",
                        callee -> edits.insert(edge, callee),
                        name -> edits.createOn(edge, name),
                        null));
    }

    private void add(Point at, @Nullable PortRef port, Spot spot) {
        ask(
                at,
                new Addable(
                        known(edits.flowAt(port, spot)),
                        port == null || !port.output() ? "" : port.port(),
                        callee -> edits.add(callee, port, spot),
                        name -> edits.create(name, port, spot),
                        code -> edits.addCode(code, port, spot)));
    }

    private void addAfter(NodeId node) {
        var drawn = graph.diagram().node(node);
        var box = graph.placement().box(node);
        if (drawn != null && box != null) {
            var outputs = drawn.outputs();
            var output = outputs.isEmpty() ? "" : outputs.getFirst().name();
            var at = new Point(box.right(), box.y());
            perform(new Gesture.AddAt(at, new PortRef(node, output, true), Spot.END));
        }
    }

    private void ask(Point at, Addable addable) {
        var onScreen = graph.getViewport().toScreen(at);
        adding.open(new Point2D(onScreen.x(), onScreen.y()), addable);
    }

    /// Adds what the palette has: a call at a place or into a wire, or a statement there.
    ///
    /// @param reference how the file spells what is called, or the word that a [Statement] begins with
    void drop(String reference, @Nullable EdgeId edge, Spot spot) {
        var flow = edge == null ? edits.flowAt(null, spot) : null;
        known(flow).stream()
                .filter(callee -> callee.reference().equals(reference))
                .findFirst()
                .ifPresentOrElse(
                        callee -> {
                            if (edge == null) {
                                edits.add(callee, null, spot);
                            } else {
                                edits.insert(edge, callee);
                            }
                        },
                        () -> Statement.of(reference)
                                .ifPresent(statement -> edits.addStatement(statement, edge, spot)));
    }

    private void open(NodeId node) {
        if (model.isFoldable(node)) {
            model.toggle(node);
            return;
        }
        edits.calleeHere(node).ifPresentOrElse(callee -> goToLine.accept(callee.line()), () -> showCode(node));
    }

    /// Shows the flow that a card calls in the place of this one, if it is in the same file.
    private void openFlow(NodeId call) {
        flowHere(call).ifPresent(callee -> model.showFlow(callee.function()));
    }

    private Optional<Callee> flowHere(NodeId call) {
        return edits.calleeHere(call).filter(callee -> callee.kind() == NodeKind.SUBFLOW);
    }

    private void showCode(NodeId node) {
        edits.lineOf(node)
                .ifPresentOrElse(
                        goToLine::accept, () -> model.document().show(edits.refusal(new Gesture.Rename(node))));
    }

    private void rename(NodeId node) {
        edits.nameOf(node)
                .ifPresentOrElse(name -> naming.open(node, name, other -> edits.rename(node, other)), () -> open(node));
    }

    private void note(NodeId node) {
        edits.noteOf(node).ifPresent(note -> writing.open(node, note, text -> edits.writeNote(node, text)));
    }

    private void menu(@Nullable NodeId node, @Nullable EdgeId edge, Point at, double x, double y) {
        var menu = new ContextMenu();
        if (node != null) {
            menu.getItems().add(item("Show code", Feather.CODE, () -> showCode(node)));
            if (model.isFoldable(node)) {
                menu.getItems().add(item("Expand or collapse", Feather.MAXIMIZE_2, () -> model.toggle(node)));
            }
            if (flowHere(node).isPresent()) {
                menu.getItems().add(item("Open its flow", Feather.GIT_BRANCH, () -> openFlow(node)));
            }
        }
        if (graph.isEditable()) {
            menu.getItems().addAll(edits(node, edge, at));
        }
        if (node == null && edge == null) {
            menu.getItems().add(item("Tidy up", Feather.GRID, model::tidyUp));
            menu.getItems().add(item("Zoom to fit", Feather.MAXIMIZE, graph::fit));
        }
        menu.show(this, x, y);
    }

    private List<MenuItem> edits(@Nullable NodeId node, @Nullable EdgeId edge, Point at) {
        if (node != null) {
            return List.of(
                    item("Rename…", Feather.EDIT_2, () -> perform(new Gesture.Rename(node))),
                    item("Note…", Feather.MESSAGE_SQUARE, () -> perform(new Gesture.Note(node))),
                    item("Add after…", Feather.PLUS, () -> addAfter(node)),
                    item("Duplicate", Feather.COPY, clipboard::duplicate),
                    item("Delete", Feather.TRASH_2, () -> delete(node)));
        }
        return edge != null
                ? List.of(
                        item("Insert a task…", Feather.PLUS, () -> perform(new Gesture.InsertOn(edge, at))),
                        item("Disconnect", Feather.SCISSORS, () -> perform(new Gesture.Disconnect(edge))))
                : List.of(item("Add a task…", Feather.PLUS, () -> add(at, null, spotAt(at))));
    }

    /// The place in the order nearest to a point.
    private Spot spotAt(Point at) {
        var drawing = PlacedDiagram.of(graph.diagram(), graph.placement());
        return new Carets(drawing, Set.of()).at(at).spot();
    }

    static MenuItem item(String words, Feather icon, Runnable action) {
        var item = new MenuItem(words, Icons.of(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
