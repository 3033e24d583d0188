package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.fx.BeforeLayout;
import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.words.Words;
import headwater.flow.Flow;
import headwater.flow.Source;
import headwater.flow.SyntaxProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The file's Python beside the canvas: what changed last is highlighted, what is selected is marked, and typing
/// redraws the flow.
public final class CodeView extends BorderPane {
    private static final Duration PAUSE_IN_TYPING = Duration.ofMillis(250);

    private static final int LINES_BEFORE = 5;

    private final DesignerModel model;
    private final FlowDocumentModel document;
    private final Background background;
    private final BeforeLayout marking = new BeforeLayout(this, this::mark);
    private final CodeArea area = new CodeArea();
    private final BracketMarks brackets = new BracketMarks(area);
    private final FindBar find;
    private final Label status = new Label();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private PythonColours colours = PythonColours.NONE;
    private Background.Task colouring = () -> {};
    private boolean showing;
    private String shownFlow = "";

    /// A view of the document of a model.
    ///
    /// @param background colours the text
    /// @param close hides the view
    public CodeView(DesignerModel model, Background background, Runnable close) {
        this.model = model;
        this.document = model.document();
        this.background = background;
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        // Undo is the document's, in which canvas and text are one history.
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(model.capsule() == null);
        area.setAccessibleText("Python source of " + model.file().getFileName());
        area.multiPlainChanges().subscribe(_ -> typed());
        area.multiPlainChanges().successionEnds(PAUSE_IN_TYPING).subscribe(_ -> document.endTyping());
        var title = new Label(String.valueOf(model.file().getFileName()), Icons.of(Feather.FILE_TEXT));
        title.setMinWidth(USE_PREF_SIZE);
        status.getStyleClass().add("muted");
        find = new FindBar(area, document::endTyping);
        var search = new IconButton(Feather.SEARCH, "Find (Ctrl+F), replace (Ctrl+H)", () -> find.open(false), "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hide = new IconButton(Feather.X, "Hide the code (F9)", close, "small");
        var header = new HBox(title, status, space, search, hide);
        header.getStyleClass().add("pane-header");
        var lines = new LineBar(this::goTo, area::requestFocus);
        setTop(new VBox(header, find, lines));
        new CodeKeys(
                area, document, find, lines, line -> model.drawn().cardAt(line).ifPresent(model::choose));
        area.selectionProperty().addListener((_, _, _) -> showPosition());
        area.caretPositionProperty().addListener((_, _, _) -> showPosition());
        showPosition();
        setCenter(new VirtualizedScrollPane<>(area));
        document.sourceProperty().subscribe(this::show);
        document.revisionProperty().subscribe(this::show);
        model.disk().savedProperty().subscribe(this::showState);
        model.selectionProperty().subscribe(this::revealSelection);
        model.flowProperty().subscribe(this::showFlow);
    }

    // An edit creates the flow again, but only another flow is scrolled to.
    private void showFlow(@Nullable Flow flow) {
        var function = flow == null ? "" : flow.id();
        if (flow != null && !function.equals(shownFlow)) {
            area.showParagraphAtTop(Math.max(0, flow.span().line() - 2));
        }
        shownFlow = function;
    }

    /// Scrolls to the selection, or to the flow where nothing is selected: for a view that was hidden.
    void reveal() {
        var flow = model.flowProperty().get();
        var selected = selectedLines();
        if (!selected.isEmpty()) {
            reveal(selected.first());
        } else if (flow != null) {
            area.showParagraphAtTop(Math.max(0, flow.span().line() - 2));
        }
    }

    /// Where the caret is, in words.
    ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    private void showPosition() {
        brackets.show(colours);
        position.set("Ln " + (area.getCurrentParagraph() + 1) + ", Col " + (area.getCaretColumn() + 1));
    }

    /// Puts the caret at the beginning of a line, from 1, and shows it.
    public void goTo(int line) {
        area.moveTo(Math.max(0, Math.min(line, area.getParagraphs().size()) - 1), 0);
        area.requestFollowCaret();
        area.requestFocus();
    }

    private void typed() {
        if (!showing) {
            document.typed(area.getText());
        }
    }

    private void show(Source source) {
        var text = TypedText.of(source);
        if (!text.equals(area.getText())) {
            var isFirst = area.getLength() == 0;
            showing = true;
            replace(text);
            colours = PythonColours.NONE;
            showing = false;
            if (isFirst) {
                area.moveTo(0);
            }
        }
        showState();
    }

    private void show(Revision revision) {
        colour(revision.document().source());
        showState();
        var changed = changedLines();
        if (!changed.isEmpty() && !area.isFocused()) {
            reveal(changed.iterator().next());
        }
    }

    private void showState() {
        status.setText(words());
        marking.request();
    }

    // Of a text that is no longer the newest the colours are not needed.
    private void colour(Source source) {
        colouring.cancel();
        var shown = colours;
        colouring = background.run(
                "colour " + model.file().getFileName(),
                () -> PythonColours.of(TypedText.of(source)),
                now -> {
                    if (source.equals(document.sourceProperty().get())) {
                        now.show(area, shown);
                        colours = now;
                        brackets.showAgain(colours);
                    }
                },
                document::failed);
    }

    private SortedSet<Integer> changedLines() {
        var revision = document.revisionProperty().get();
        return model.disk().isDirty() ? new TreeSet<>(revision.changedLines()) : new TreeSet<>();
    }

    /// Replaces only what differs, so that caret and scrolling stay where they are.
    private void replace(String text) {
        var old = area.getText();
        var same = TypedText.Same.of(old, text);
        area.replaceText(
                same.start(), old.length() - same.end(), text.substring(same.start(), text.length() - same.end()));
    }

    private String words() {
        var dirty = model.disk().isDirty() ? "edited" : "";
        var first = document.document().problems().stream().findFirst();
        return first.map(problem -> "line " + problem.line() + ": " + Sentence.quoted(Words.of(problem.message())))
                .orElse(dirty);
    }

    private void revealSelection() {
        marking.request();
        var selected = selectedLines();
        if (!selected.isEmpty() && !area.isFocused()) {
            reveal(selected.first());
        }
    }

    // With some lines before it, as a line at the edge says little.
    private void reveal(int line) {
        var index = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
        if (area.getVisibleParagraphs().isEmpty()
                || index < area.firstVisibleParToAllParIndex()
                || index > area.lastVisibleParToAllParIndex() - 2) {
            area.showParagraphAtTop(Math.max(0, index - LINES_BEFORE));
        }
    }

    private void mark() {
        var changed = changedLines();
        var selected = selectedLines();
        var broken =
                document.document().problems().stream().map(SyntaxProblem::line).collect(Collectors.toSet());
        for (int line = 1; line <= area.getParagraphs().size(); line++) {
            var styles = new ArrayList<String>();
            if (changed.contains(line)) {
                styles.add("changed");
            }
            if (selected.contains(line)) {
                styles.add("of-selection");
            }
            if (broken.contains(line)) {
                styles.add("broken");
            }
            Collection<String> now = area.getParagraph(line - 1).getParagraphStyle();
            if (!List.copyOf(now).equals(styles)) {
                area.setParagraphStyle(line - 1, styles);
            }
        }
    }

    private SortedSet<Integer> selectedLines() {
        var lines = new TreeSet<Integer>();
        for (var card : model.selectionProperty().get().nodes()) {
            Optional.ofNullable(model.drawn().flows().of(card))
                    .filter(flow -> !flow.isReadOnly())
                    .flatMap(flow -> flow.node(card))
                    .ifPresent(node ->
                            IntStream.rangeClosed(node.line(), node.endLine()).forEach(lines::add));
        }
        return lines;
    }
}
