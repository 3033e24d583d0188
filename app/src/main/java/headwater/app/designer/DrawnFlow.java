package headwater.app.designer;

import headwater.app.drawing.CanvasFlows;
import headwater.app.drawing.CardIds;
import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.FlowPlan;
import headwater.app.drawing.Folding;
import headwater.app.run.PlanCard;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.diff.ItemMatch;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Placement.Kept;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A flow of a document as it is drawn: everything that depends on the text alone, made away from the JavaFX
/// thread.
///
/// @param flows the flow that is shown, with the subflows that are open in it
/// @param closed the containers of it that are closed
/// @param hidden the cards in each of them
/// @param plan its diagram, without a run
/// @param cards what the task runs of a run are matched to
/// @param subflowCards the same for each open subflow, by the card of its call; outer ones first
/// @param page what it is laid out for
/// @param layout where everything is
record DrawnFlow(
        CanvasFlows flows,
        Set<NodeId> closed,
        Map<NodeId, Set<NodeId>> hidden,
        Diagram plan,
        List<PlanCard> cards,
        Map<NodeId, List<PlanCard>> subflowCards,
        LayoutPage page,
        LayoutResult layout) {
    DrawnFlow {
        closed = Set.copyOf(closed);
        cards = List.copyOf(cards);
    }

    /// The last flow of a document, as it is drawn when the file is opened.
    static DrawnFlow first(Document document, Sidecar sidecar, LayoutPage page, Layout layout) {
        var flow = document.flows().isEmpty() ? null : document.flows().getLast();
        return first(document, flow, sidecar, page, layout);
    }

    /// A flow that was not drawn before. Of a text that is not Python none is drawn: its flows would be guesses.
    static DrawnFlow first(Document document, @Nullable Flow flow, Sidecar sidecar, LayoutPage page, Layout layout) {
        if (flow == null || !document.isClean()) {
            return new DrawnFlow(
                    new CanvasFlows(document, null, Map.of(), Set.of()),
                    Set.of(),
                    Map.of(),
                    Diagram.EMPTY,
                    List.of(),
                    Map.of(),
                    page,
                    new LayoutResult(Placement.EMPTY, null));
        }
        var closed = Folding.first(flow, document, page, sidecar.of(flow.id()));
        var flows = OpenSubflows.of(document, flow, sidecar.of(flow.id()));
        var plan = flows.drawn(closed);
        return new DrawnFlow(
                flows,
                closed,
                flows.hidden(closed),
                plan,
                FlowPlan.of(flow),
                flows.plans(),
                page,
                layout.place(plan, page));
    }

    /// The same flow in the next version of the document. Its diagram is kept if it is equal, its placement if a
    /// layout would see no difference.
    ///
    /// @param sidecar what was opened and closed, in the ids of the next version
    DrawnFlow next(Document next, Flow nextFlow, ItemMatch match, Sidecar sidecar, Redrawing how, Layout method) {
        var nowClosed = new HashSet<>(how.closed() == null ? followed(closed, match) : how.closed());
        sidecar.of(nextFlow.id()).forEach((id, open) -> {
            if (open) {
                nowClosed.remove(id);
            } else {
                nowClosed.add(id);
            }
        });
        var nextFlows = OpenSubflows.of(next, nextFlow, sidecar.of(nextFlow.id()));
        var made = nextFlows.drawn(nowClosed);
        // The same object is compared at once by all that draw it.
        var nextPlan = made.equals(plan) ? plan : made;
        var nextPage = how.page();
        var isPlaced = !how.isTidying()
                && nextPage.allOrder() == page.allOrder()
                && (nextPlan.equals(plan) || LayoutInput.of(nextPlan).equals(LayoutInput.of(plan)));
        var kept = nextPage.before().equals(Kept.NONE) ? kept(match) : nextPage.before();
        return new DrawnFlow(
                nextFlows,
                nowClosed,
                nextFlows.hidden(nowClosed),
                nextPlan,
                FlowPlan.of(nextFlow),
                nextFlows.plans(),
                nextPage,
                isPlaced
                        ? layout
                        : method.place(nextPlan, nextPage.after(how.isTidying() ? kept.coloursOnly() : kept)));
    }

    private Kept kept(ItemMatch match) {
        return placement().kept().followed(id -> CardIds.after(id, function(), document(), match));
    }

    private Set<NodeId> followed(Set<NodeId> ids, ItemMatch match) {
        return ids.stream()
                .flatMap(id -> CardIds.after(id, function(), document(), match).stream())
                .collect(Collectors.toSet());
    }

    /// Whether a card stands for anything in the text, drawn or in something closed.
    boolean hasItem(NodeId card) {
        var in = flows.of(card);
        return in != null
                && (card.equals(FlowDiagram.PARAMETERS) || in.item(card).isPresent());
    }

    /// Whether a card is a container or a subflow that is open, or code that shows its lines.
    boolean isOpen(NodeId card) {
        var node = plan.node(card);
        return node != null && (node.isContainer() || !node.lines().isEmpty());
    }

    /// Whether a card can be opened and closed: a container, code, or the call of a flow whose text is known.
    boolean isFoldable(NodeId card) {
        var node = plan.node(card);
        return node != null && node.status().marked(FlowDiagram.FOLDABLE);
    }

    /// What was read.
    Document document() {
        return flows.document();
    }

    /// The flow of it that is shown; null when it has none.
    @Nullable
    Flow flow() {
        return flows.flow();
    }

    /// The function of the flow; empty without one.
    String function() {
        var flow = flow();
        return flow == null ? "" : flow.id();
    }

    /// The card that shows an item: its own, or that of the closed container or the guard around it. Null for none.
    @Nullable
    NodeId shownBy(NodeId item) {
        if (plan.node(item) != null || flow() == null) {
            return item;
        }
        var around = around(item);
        return around == null ? null : shownBy(around);
    }

    /// What is to be opened for the cards of some items to be shown.
    Map<NodeId, Boolean> closedAround(NodeId... items) {
        var closed = new LinkedHashMap<NodeId, Boolean>();
        for (var item : items) {
            for (var at = around(item); at != null && plan.node(item) == null; at = around(at)) {
                if (!isOpen(at) && (plan.node(at) == null || isFoldable(at))) {
                    closed.put(at, true);
                }
            }
        }
        return closed;
    }

    /// The card of what is written on a line, the innermost; empty where no flow on the canvas has anything.
    Optional<NodeId> cardAt(int line) {
        return flows.all().stream()
                .filter(each -> !each.isReadOnly())
                .flatMap(each -> each.flow().items().stream()
                        .filter(item -> !(item instanceof Item.Code code && code.folded()))
                        .filter(item -> item.span().line() <= line
                                && line <= item.span().endLine())
                        .map(item -> Map.entry(
                                each.card(item.id()),
                                item.span().endLine() - item.span().line())))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// The container around an item, or the call of the subflow that it is in; null for none.
    private @Nullable NodeId around(NodeId item) {
        var in = flows.of(item);
        var parent = in == null
                ? null
                : in.item(item).map(found -> found.id().container()).orElse(null);
        return in == null || parent == null ? CardIds.call(item).orElse(null) : in.card(parent);
    }

    /// Where everything is.
    Placement placement() {
        return layout.placement();
    }
}
