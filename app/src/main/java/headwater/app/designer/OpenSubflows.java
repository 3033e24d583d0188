package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.CanvasFlows;
import headwater.app.drawing.CardIds;
import headwater.app.drawing.Subflow;
import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the flows of those calls of subflows that a person has opened on the canvas. Blocks: a flow may be in another
/// file of the project.
final class OpenSubflows {
    private final Document shown;

    private OpenSubflows(Document shown) {
        this.shown = shown;
    }

    /// A flow with those that are open in it; one that cannot be read stays a card.
    ///
    /// @param opened cards that were opened (true) or closed (false)
    static CanvasFlows of(Document document, Flow flow, Map<NodeId, Boolean> opened) {
        var shown = new CanvasFlow(null, document, flow, null);
        var open = new OpenSubflows(document).in(shown, opened, Set.of());
        return new CanvasFlows(document, flow, open, code(shown, opened));
    }

    /// @param around the flows that are open around this one: a flow that calls itself is opened in itself once
    private Map<NodeId, Subflow> in(CanvasFlow flow, Map<NodeId, Boolean> opened, Set<String> around) {
        var found = new TreeMap<NodeId, Subflow>();
        opened.forEach((card, isOpen) -> {
            if (isOpen && CardIds.call(card).isEmpty()) {
                flow.subflowAt(card)
                        .flatMap(callee -> called(flow, callee))
                        .filter(called -> !around.contains(name(called)))
                        .ifPresent(called -> found.put(card, subflow(called, inside(card, opened), around)));
            }
        });
        return found;
    }

    private Subflow subflow(CanvasFlow called, Map<NodeId, Boolean> opened, Set<String> around) {
        var now = new HashSet<>(around);
        now.add(name(called));
        var closed = new HashSet<NodeId>();
        opened.forEach((card, isOpen) -> {
            if (!isOpen && CardIds.call(card).isEmpty() && called.item(card).orElse(null) instanceof Item.Container) {
                closed.add(card);
            }
        });
        return new Subflow(
                called.document(), called.flow(), called.file(), closed, in(called, opened, now), code(called, opened));
    }

    private static Set<NodeId> code(CanvasFlow flow, Map<NodeId, Boolean> opened) {
        var code = new HashSet<NodeId>();
        opened.forEach((card, isOpen) -> {
            if (isOpen && CardIds.call(card).isEmpty() && flow.item(card).orElse(null) instanceof Item.Code) {
                code.add(card);
            }
        });
        return code;
    }

    private static Map<NodeId, Boolean> inside(NodeId call, Map<NodeId, Boolean> opened) {
        var inner = new LinkedHashMap<NodeId, Boolean>();
        opened.forEach((card, isOpen) -> CardIds.within(call, card).ifPresent(name -> inner.put(name, isOpen)));
        return inner;
    }

    /// What tells flows apart that may be of several files.
    private static String name(CanvasFlow flow) {
        return flow.id() + " " + flow.file();
    }

    private Optional<CanvasFlow> called(CanvasFlow from, Callee callee) {
        var file = from.fileOf(callee, shown.file());
        if (file == null) {
            return called(shown, callee, null);
        }
        try {
            return called(new PythonReader(Project.around(file)).read(file), callee, file);
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    private static Optional<CanvasFlow> called(Document document, Callee callee, @Nullable Path file) {
        // The flows of a text that is not Python would be guesses.
        return document.flow(callee.function())
                .filter(_ -> document.isClean())
                .map(flow -> new CanvasFlow(null, document, flow, file));
    }
}
