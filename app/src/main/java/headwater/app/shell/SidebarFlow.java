package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.run.PlannedRun;
import headwater.graph.view.GraphView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flows of the file in front, and what can be added to the one that is drawn.
final class SidebarFlow {
    private static final int FEW = 6;

    private final SidebarSection flows = new SidebarSection("Flows");
    private final SidebarSection palette = new SidebarSection("Palette");
    private final TextField search = new TextField();
    private Subscription ofPage = Subscription.EMPTY;
    private @Nullable FlowPage page;
    private FileEntries entries = FileEntries.NONE;
    private boolean isWhole;

    SidebarFlow(ShellModel model) {
        search.setId("palette-search");
        search.setPromptText("Add a card");
        search.setAccessibleText("Search what can be added to the flow");
        search.getStyleClass().add("palette-search");
        search.textProperty().subscribe(this::showTasks);
        search.setOnAction(_ -> Stream.of(entries.callables(), FileEntries.STATEMENTS)
                .flatMap(each -> found(each).stream())
                .limit(1)
                .forEach(this::add));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        var row = new StackPane(search);
        row.getStyleClass().add("search-row");
        palette.addAbove(row);
        model.pageProperty().subscribe(this::follow);
    }

    SidebarSection flows() {
        return flows;
    }

    SidebarSection palette() {
        return palette;
    }

    /// Puts the caret into the search field.
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    void focusFirstTask() {
        var row = palette.lookup(".row");
        if (row != null) {
            row.requestFocus();
        }
    }

    private void follow(@Nullable Page front) {
        ofPage.unsubscribe();
        ofPage = Subscription.EMPTY;
        page = front instanceof FlowPage flow ? flow : null;
        isWhole = false;
        if (page == null) {
            show(FileEntries.NONE);
            return;
        }
        var shown = page.designer();
        ObservableValue<? extends @Nullable PlannedRun> planned = shown.plannedRunProperty();
        // Only another value reaches the rows: most of what is typed changes none of them.
        ofPage = Subscription.combine(
                Bindings.createObjectBinding(
                                () -> FileEntries.of(
                                        shown.drawnDocument(),
                                        shown.flowProperty().get()),
                                shown.flowProperty(),
                                shown.drawnDocumentProperty())
                        .subscribe(this::show),
                planned.map(PlannedRun::run)
                        .map(run -> StateLook.of(run.stateType(), run.stateName()))
                        .subscribe(_ -> showFlows()));
    }

    private void show(FileEntries now) {
        entries = now;
        showFlows();
        showTasks();
    }

    private void showFlows() {
        var designer = page == null ? null : page.designer();
        flows.setVisible(designer != null && !entries.flows().isEmpty());
        palette.setVisible(page != null && page.isEditable() && !entries.drawn().isEmpty());
        if (designer == null) {
            flows.show(List.of());
            return;
        }
        flows.heading("Flows in " + designer.file().getFileName(), "");
        flows.show(entries.flows().stream().map(flow -> flow(designer, flow)).toList());
    }

    private SidebarRow flow(DesignerModel designer, FileEntries.Entry flow) {
        var isDrawn = flow.reference().equals(entries.drawn());
        var row = new SidebarRow(Icons.of(flow.icon()), flow.words(), "", () -> designer.showFlow(flow.reference()))
                .selected(isDrawn);
        var run = designer.plannedRunProperty().getValue();
        if (isDrawn && run != null) {
            row.getChildren()
                    .add(Icons.of(StateLook.of(run.run().stateType(), run.run().stateName())));
        }
        return row;
    }

    private List<FileEntries.Entry> found(List<FileEntries.Entry> all) {
        var typed = search.getText().strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> each.words().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
    }

    private void showTasks() {
        var found = found(entries.callables());
        boolean isCut = !isWhole && search.getText().isBlank() && found.size() > FEW + 1;
        var rows = new ArrayList<SidebarRow>();
        found.subList(0, isCut ? FEW : found.size()).forEach(each -> rows.add(addable(each)));
        if (isCut) {
            var more = FileEntries.more(found.subList(FEW, found.size()));
            rows.add(new SidebarRow(Icons.of(Feather.MORE_HORIZONTAL), more, "", () -> {
                isWhole = true;
                showTasks();
            }));
        }
        found(FileEntries.STATEMENTS).forEach(each -> rows.add(addable(each)));
        palette.show(rows);
    }

    private SidebarRow addable(FileEntries.Entry entry) {
        var row = new SidebarRow(Icons.of(entry.icon()), entry.words(), "", () -> add(entry)).byDoubleClick();
        Tooltip.install(
                row,
                new Tooltip("A " + entry.kind()
                        + ". Drag it to its place on the canvas; a double click or Enter adds it at the end"));
        row.setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.put(GraphView.PAYLOAD, entry.reference());
            row.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        return row;
    }

    private void add(FileEntries.Entry entry) {
        if (page != null) {
            page.flowView().add(entry.reference());
        }
    }
}
