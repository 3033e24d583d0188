package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.app.fx.Background;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.DockView;
import headwater.app.monitor.FindingsView;
import headwater.app.monitor.FollowButton;
import headwater.app.monitor.PageTimer;
import headwater.app.panels.CanvasOption;
import headwater.app.panels.DockedPanel;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelPlace;
import headwater.app.panels.PanelSize;
import headwater.flow.Callee;
import headwater.flow.Item;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.Spot;
import headwater.graph.paint.Palette;
import headwater.graph.view.GraphView;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One flow: its drawing with the inspector over it, its source beside or below it, and the run that is watched.
public final class FlowPageView extends BorderPane {
    private static final double INSET = 12;
    /// What the flow's name takes of the canvas, at its upper edge.
    private static final double HEAD = 52;

    private static final double LEAST_CODE = 480;
    private static final double LEAST_CANVAS = 280;
    private static final double LEAST_CODE_BELOW = 160;
    private static final double LEAST_CANVAS_ABOVE = 160;
    private static final int LEAST_COLUMNS = 3;

    private final DesignerModel model;
    private final FlowPanels panels;
    private final Background background;
    private final StackPane codePane = new StackPane();
    private final CanvasView canvas;
    private final FlowHeadView head;
    private final FollowButton follow;
    private final InspectorView inspector;
    private final DockView dock;
    private @Nullable CodeView code;

    /// A view of a flow file.
    ///
    /// @param background colours the source
    /// @param open opens a file
    public FlowPageView(
            DesignerModel model,
            FlowPanels panels,
            ObservableValue<Palette> palette,
            Background background,
            Consumer<Path> open) {
        this.model = model;
        this.panels = panels;
        this.background = background;
        var window = panels.window();
        canvas = new CanvasView(model, palette, this::goTo);
        canvas.graph()
                .coveredProperty()
                .bind(Bindings.createObjectBinding(
                        () -> over(panels.inspector().getValue()),
                        canvas.graph().widthProperty(),
                        canvas.takesAllProperty(),
                        window.panelsProperty(),
                        panels.inspector()));
        canvas.graph()
                .sparedProperty()
                .bind(Bindings.createObjectBinding(
                        () -> over(window.isShown(Panel.INSPECTOR).getValue()),
                        canvas.graph().widthProperty(),
                        canvas.takesAllProperty(),
                        window.panelsProperty(),
                        window.aloneProperty()));
        canvas.graph()
                .animatedProperty()
                .bind(window.isChosen(CanvasOption.LESS_MOTION).map(less -> !less));
        window.isChosen(CanvasOption.ALL_ORDER_ARROWS).subscribe(model::showAllOrder);
        dock = new DockView(panels.dock(), window, model.selectedRuns(), palette, this::select);
        dock.log().showFrames(frame -> model.file().endsWith(frame.fileName()), frame -> goToCard(frame.line()));
        dock.add(
                DockTab.FINDINGS,
                new FindingsView(
                        panels.review(),
                        panels.fixes().fixesProperty(),
                        finding -> model.selectedRuns().show(finding.tasks(), this::select)));
        dock.add(DockTab.PROBLEMS, new ProblemsView(model, this::goToCard));
        follow = new FollowButton(model.selectedRuns(), canvas.graph());
        head = new FlowHeadView(model, panels, canvas::showNextMissing, follow);
        StackPane.setAlignment(head, Pos.TOP_LEFT);
        StackPane.setMargin(head, new Insets(INSET));
        inspector = new InspectorView(model, this::goTo);
        var stage = new StackPane(canvas, head, inspectorCard());
        stage.setMinWidth(LEAST_CANVAS);
        canvas.setMinSize(0, 0);
        setTop(new FileBarView(model, open));
        var drawn = new BorderPane(stage);
        // Panels take their share of what there is: they must not ask for what they have.
        drawn.setMinSize(0, 0);
        setMinSize(0, 0);
        placeCode(drawn);
        setCenter(drawn);
        dock.placeIn(this);
        model.selectionProperty().subscribe(this::selected);
        PageTimer.whileRunning(
                this,
                model.plannedRunProperty()
                        .map(planned -> planned != null && !planned.run().hasEnded()),
                model::tick);
    }

    private StackPane inspectorCard() {
        var card = new InspectorCard(inspector, panels);
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                graph().requestFocus();
            }
        });
        StackPane.setMargin(card, new Insets(INSET));
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        model.selectionProperty().subscribe(() -> StackPane.setAlignment(card, side(card)));
        return card;
    }

    // The inspector comes and goes with the selection, and the drawing does not move for it. There is room for both
    // unless the canvas is narrow or the flow large: these have no column to spare.
    private Insets over(boolean isInspected) {
        var window = panels.window();
        var column = isInspected ? window.panelsProperty().get().size(PanelSize.INSPECTOR_WIDTH) + 2 * INSET : 0;
        boolean isSpared = !canvas.takesAllProperty().get() && column * LEAST_COLUMNS <= graph().getWidth();
        return new Insets(HEAD, isSpared ? column : 0, 0, 0);
    }

    // At the right, unless it would cover what was selected.
    private Pos side(InspectorCard card) {
        var column = graph().getWidth() - card.getMaxWidth() - 2 * INSET;
        var covers = model.selectionProperty().get().nodes().stream()
                .map(node -> graph().placement().box(node))
                .filter(Objects::nonNull)
                .anyMatch(box -> graph().getViewport()
                                .toScreen(new Point(box.x() + box.width(), box.y()))
                                .x()
                        > column);
        return covers && graph().getWidth() > 0 ? Pos.BOTTOM_LEFT : Pos.TOP_RIGHT;
    }

    private void placeCode(BorderPane page) {
        var window = panels.window();
        codePane.getStyleClass().add("code-pane");
        panels.code().subscribe(shown -> {
            codePane.setVisible(shown);
            if (shown) {
                code().reveal();
            }
        });
        var below = window.isAt(PanelPlace.CODE_BELOW);
        new DockedPanel(
                        codePane,
                        below.map(isBelow -> !isBelow),
                        share(page.widthProperty(), LEAST_CODE, LEAST_CANVAS),
                        share(page.heightProperty(), LEAST_CODE_BELOW, LEAST_CANVAS_ABOVE))
                .placeIn(page);
    }

    // Made when it is first shown: without it a flow is drawn sooner.
    private CodeView code() {
        var made = code;
        if (made == null) {
            made = new CodeView(model, background, () -> panels.window().show(Panel.CODE, false));
            made.positionProperty().subscribe(panels::positionIs);
            codePane.getChildren().addFirst(made);
            code = made;
        }
        return made;
    }

    /// The part of the page that the code has: at least what it needs, but the canvas keeps a strip.
    private DockedPanel.Extent share(ReadOnlyDoubleProperty whole, double least, double canvasLeast) {
        var window = panels.window();
        var size = Bindings.createDoubleBinding(
                () -> {
                    double wanted = Math.rint(window.panelsProperty().get().size(PanelSize.CODE_SHARE) * whole.get());
                    return Math.max(0, Math.min(Math.max(least, wanted), whole.get() - canvasLeast));
                },
                whole,
                window.panelsProperty());
        return new DockedPanel.Extent(
                size, now -> window.resize(PanelSize.CODE_SHARE, now / whole.get()), Double.MAX_VALUE, least);
    }

    /// Keeps in sight what the run started last, or no longer.
    public void follow() {
        follow.toggle();
    }

    /// Shows a line of the source, from 1.
    public void goTo(int line) {
        panels.window().show(Panel.CODE, true);
        code().goTo(line);
    }

    private void goToCard(int line) {
        goTo(line);
        model.drawn().cardAt(line).ifPresent(model::choose);
    }

    /// Adds a call or a statement to the end of the flow.
    ///
    /// @param reference how the file spells what is called, or the word that a [Statement] begins with
    public void add(String reference) {
        canvas.drop(reference, null, Spot.END);
    }

    /// Shows the first card that calls a task, or where it is written if there is none.
    ///
    /// @param reference how the file spells the task
    public void find(String reference) {
        var flow = model.flowProperty().get();
        var card = flow == null
                ? Optional.<NodeId>empty()
                : flow.items().stream()
                        .filter(item -> item instanceof Item.Call call
                                && call.callee() != null
                                && call.callee().reference().equals(reference))
                        .map(item -> CardIds.card(item.id()))
                        .findFirst();
        card.ifPresentOrElse(
                node -> select(node.value()),
                () -> callee(reference)
                        .filter(callee -> callee.file() == null || model.file().equals(callee.file()))
                        .ifPresent(callee -> goTo(callee.line())));
    }

    private Optional<Callee> callee(String reference) {
        return model.drawnDocument().known().stream()
                .filter(callee -> callee.reference().equals(reference))
                .findFirst();
    }

    private void select(String card) {
        if (card.isEmpty()) {
            return;
        }
        model.choose(new NodeId(card));
    }

    private void select(Set<String> cards) {
        model.choose(cards.stream().map(NodeId::new).toArray(NodeId[]::new));
    }

    private void selected(Selection selection) {
        var cards = selection.nodes().stream().map(NodeId::value).collect(Collectors.toSet());
        dock.select(cards);
    }

    /// Opens the list of the file's flows, of which one is drawn.
    public void showFlows() {
        head.showFlows();
    }

    /// Shows the inspector and gives it the keyboard focus, which Escape brings back to the canvas.
    public void inspect() {
        panels.inspect();
        inspector.focus();
    }

    /// Copies the selected cards as Python text.
    public void copy() {
        onCanvas(CanvasClipboard::copy);
    }

    /// Copies the selected cards and deletes them.
    public void cut() {
        onCanvas(CanvasClipboard::cut);
    }

    /// Adds the Python text that was copied.
    public void paste() {
        onCanvas(CanvasClipboard::paste);
    }

    /// Adds a copy of the selected cards.
    public void duplicate() {
        onCanvas(CanvasClipboard::duplicate);
    }

    // The keys mean the text where a person types.
    private void onCanvas(Consumer<CanvasClipboard> action) {
        var scene = getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        boolean isTyping = focused instanceof TextInputControl || (focused != null && isWithin(focused, codePane));
        if (!isTyping) {
            action.accept(new CanvasClipboard(model));
        }
    }

    private static boolean isWithin(Node node, Node outer) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /// Commits what is being typed into a form, as if the focus had left its field.
    public void commitTyping() {
        var scene = getScene();
        if (scene != null && scene.getFocusOwner() instanceof Committed field) {
            field.commit();
        }
    }

    /// The canvas.
    public GraphView graph() {
        return canvas.graph();
    }

    /// What is below the canvas.
    public DockView dock() {
        return dock;
    }
}
