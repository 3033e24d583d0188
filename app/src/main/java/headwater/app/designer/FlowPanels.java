package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.ReviewModel;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelsModel;
import headwater.flow.check.Finding;
import headwater.graph.Selection;
import java.util.Arrays;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The panels of a flow's page: code beside the canvas, inspector over it, dock below it. For the JavaFX thread.
///
/// The inspector is shown for a selection, or for the flow when that is asked for. A file without a flow that is
/// drawn is shown as code.
public final class FlowPanels {
    private final DesignerModel model;
    private final PanelsModel panels;
    private final DockModel dock;
    private final ReviewModel review;
    private final FindingFixes fixes;
    private final SimpleBooleanProperty flowAsked = new SimpleBooleanProperty(this, "flowAsked", false);
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private final ObservableValue<Boolean> code;
    private final ObservableValue<Boolean> inspector;

    /// The panels of the page of a file.
    ///
    /// @param run asks for parameters and runs the flow
    public FlowPanels(DesignerModel model, PanelsModel panels, Background background, Runnable run) {
        this.model = model;
        this.panels = panels;
        this.review = new ReviewModel(model.runProperty(), model.plannedRunProperty(), background);
        this.fixes = new FindingFixes(model, review, run);
        this.dock = new DockModel(
                model.runProperty(),
                Arrays.asList(DockTab.values()),
                Map.of(
                        DockTab.PROBLEMS,
                        model.document().revisionProperty().map(FlowPanels::count),
                        DockTab.FINDINGS,
                        review.count(),
                        DockTab.TASK_RUNS,
                        DockModel.countTaskRuns(model.runProperty())));
        this.code = panels.unlessAlone(Bindings.createBooleanBinding(
                () -> panels.panelsProperty().get().isShown(Panel.CODE)
                        || model.flowProperty().get() == null,
                panels.panelsProperty(),
                model.flowProperty()));
        this.inspector = panels.unlessAlone(Bindings.createBooleanBinding(
                () -> panels.panelsProperty().get().isShown(Panel.INSPECTOR) && (flowAsked.get() || isAnythingKnown()),
                panels.panelsProperty(),
                flowAsked,
                model.selectionProperty(),
                model.drawingProperty()));
        model.selectionProperty().subscribe(selection -> {
            if (!selection.isEmpty()) {
                flowAsked.set(false);
            }
        });
    }

    private static DockModel.Count count(Revision read) {
        var worst = DockModel.Worst.NOTHING;
        for (var finding : read.findings()) {
            boolean isError = finding.severity() == Finding.Severity.ERROR;
            worst = isError || worst == DockModel.Worst.ERROR ? DockModel.Worst.ERROR : DockModel.Worst.WARNING;
        }
        return new DockModel.Count(read.findings().size(), worst);
    }

    // A card may be selected that the text no longer has, or not yet.
    private boolean isAnythingKnown() {
        var selection = model.selectionProperty().get();
        return !selection.isEmpty()
                && (selection.nodes().isEmpty() || selection.nodes().stream().anyMatch(model.drawn()::hasItem));
    }

    /// What is below the canvas.
    public DockModel dock() {
        return dock;
    }

    /// What there is to say of the run that is laid over the flow, once it has ended.
    ReviewModel review() {
        return review;
    }

    /// The edits that mend what stands out in it.
    FindingFixes fixes() {
        return fixes;
    }

    /// The window's panels.
    PanelsModel window() {
        return panels;
    }

    /// Whether the code is in sight.
    public ObservableValue<Boolean> code() {
        return code;
    }

    /// Whether the inspector is in sight.
    public ObservableValue<Boolean> inspector() {
        return inspector;
    }

    /// Hides the inspector, or shows it: for the selection, or the flow where nothing is selected.
    public void toggleInspector() {
        if (inspector.getValue()) {
            flowAsked.set(false);
            panels.show(Panel.INSPECTOR, false);
        } else {
            panels.show(Panel.INSPECTOR, true);
            flowAsked.set(model.selectionProperty().get().isEmpty());
        }
    }

    /// Shows the inspector of the selection, or of the flow where nothing is selected.
    void inspect() {
        if (!inspector.getValue()) {
            toggleInspector();
        }
    }

    /// Shows the flow's own parameters and options in the inspector.
    void inspectFlow() {
        model.selectionProperty().set(Selection.NONE);
        panels.show(Panel.INSPECTOR, true);
        flowAsked.set(true);
    }

    /// Where the caret is in the code, in words.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Takes where the caret is.
    void positionIs(String words) {
        position.set(words);
    }
}
