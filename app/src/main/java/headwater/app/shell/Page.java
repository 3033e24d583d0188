package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.runs.RunsModel;

/// What a tab of the window shows.
public sealed interface Page {
    /// A flow file.
    record FlowPage(DesignerModel model) implements Page {}

    /// A flow run, opened from the server's list.
    record RunPage(RunPageModel model) implements Page {}

    /// The flow runs of the server.
    record RunsPage(RunsModel model) implements Page {}

    /// The words on the tab.
    default String title() {
        return switch (this) {
            case FlowPage(var model) -> String.valueOf(model.file().getFileName());
            case RunPage(var model) -> model.run().runProperty().get().flowRun().name();
            case RunsPage _ -> "Flow runs";
        };
    }
}
