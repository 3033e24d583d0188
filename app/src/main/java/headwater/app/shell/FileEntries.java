package headwater.app.shell;

import headwater.app.drawing.NodeIcons;
import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the side bar lists of a flow file. Equal values look the same, so a change of the text that makes no
/// other value has nothing to show.
///
/// @param flows the flows of the file
/// @param callables the tasks and flows that the drawn flow can call
/// @param drawn the id of the flow that is drawn; empty without one
record FileEntries(List<Entry> flows, List<Entry> callables, String drawn) {
    static final FileEntries NONE = new FileEntries(List.of(), List.of(), "");

    FileEntries {
        flows = List.copyOf(flows);
        callables = List.copyOf(callables);
    }

    /// One row.
    ///
    /// @param reference how the file spells it
    record Entry(String words, String reference, Feather icon) {}

    /// The entries of a document.
    ///
    /// @param drawn the flow of it that is drawn; null when it has none
    static FileEntries of(Document document, @Nullable Flow drawn) {
        var function = drawn == null ? "" : drawn.function();
        var flows = document.flows().stream()
                .map(flow -> new Entry(flow.name(), flow.id(), Feather.GIT_BRANCH))
                .toList();
        // A flow that called itself would never end.
        var callables = document.known().stream()
                .filter(callee -> !callee.function().equals(function))
                .map(callee -> new Entry(
                        callee.reference(), callee.reference(), NodeIcons.of(callee.kind(), callee.function())))
                .toList();
        return new FileEntries(flows, callables, drawn == null ? "" : drawn.id());
    }
}
