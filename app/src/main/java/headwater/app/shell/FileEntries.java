package headwater.app.shell;

import headwater.app.designer.Statement;
import headwater.app.drawing.NodeIcons;
import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What can be added to any flow.
    static final List<Entry> STATEMENTS = Stream.of(Statement.values())
            .map(each -> new Entry(each.word(), each.kind(), each.word(), each.icon()))
            .toList();

    FileEntries {
        flows = List.copyOf(flows);
        callables = List.copyOf(callables);
    }

    /// One row.
    ///
    /// @param kind what it is, in a word
    /// @param reference how the file spells it
    record Entry(String words, String kind, String reference, Feather icon) {}

    /// How many of some entries there are of each kind: `9 more tasks, 2 functions`.
    static String more(List<Entry> entries) {
        var counts = entries.stream().collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.counting()));
        var words = new ArrayList<String>();
        // Most of what can be added are tasks.
        for (var kind : counts.descendingMap().entrySet()) {
            var more = words.isEmpty() ? " more " : " ";
            words.add(kind.getValue() + more + kind.getKey() + (kind.getValue() == 1 ? "" : "s"));
        }
        return String.join(", ", words);
    }

    /// The entries of a document.
    ///
    /// @param drawn the flow of it that is drawn; null when it has none
    static FileEntries of(Document document, @Nullable Flow drawn) {
        var function = drawn == null ? "" : drawn.function();
        var flows = document.flows().stream()
                .map(flow -> new Entry(flow.name(), "flow", flow.id(), Feather.GIT_BRANCH))
                .toList();
        // A flow that called itself would never end.
        var callables = document.known().stream()
                .filter(callee -> !callee.function().equals(function))
                .map(callee -> new Entry(
                        callee.reference(),
                        kind(callee),
                        callee.reference(),
                        NodeIcons.of(callee.kind(), callee.function())))
                .toList();
        return new FileEntries(flows, callables, drawn == null ? "" : drawn.id());
    }

    private static String kind(Callee callee) {
        return switch (callee.kind()) {
            case SUBFLOW -> "flow";
            case STEP -> "function";
            default -> callee.kind().word();
        };
    }
}
