package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.CardIds;
import headwater.app.drawing.FlowDiagram;
import headwater.flow.CallMode;
import headwater.flow.Item;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.FreeName;
import headwater.flow.edit.PartChange;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Spot;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A new call at a place in a flow, wired to a port if its signature lets it: edits that are made as one step.
/// Pure.
///
/// @param reference how the file spells what is called
/// @param parameters the names of its parameters
record WiredCall(CanvasFlow flow, String reference, List<String> parameters) {
    private static final Pattern WORD = Pattern.compile("\\w+");

    WiredCall {
        parameters = List.copyOf(parameters);
    }

    /// The edits.
    ///
    /// @param port what it is wired to: the output that it takes, or the input that takes its result; null for
    ///     nothing
    /// @param spot where it goes, unless that is where the value is not there yet
    List<FlowEdit> edits(@Nullable PortRef port, Spot spot) {
        if (port == null) {
            return List.of(add(Map.of(), "", position(spot)));
        }
        return port.output() ? after(port, spot) : before(port);
    }

    private List<FlowEdit> after(PortRef output, Spot spot) {
        var place = placeAfter(output, spot);
        if (parameters.isEmpty()) {
            return List.of(add(Map.of(), "", place));
        }
        if (!output.port().isEmpty()) {
            var parameter = parameters.contains(output.port()) ? output.port() : parameters.getFirst();
            return List.of(add(Map.of(parameter, output.port()), "", place));
        }
        if (call(output.node()) == null) {
            return List.of(add(Map.of(), "", place));
        }
        var name = free(parameters.getFirst());
        return List.of(
                new FlowEdit.Assign(flow.id(), CardIds.item(output.node()), name),
                add(Map.of(parameters.getFirst(), name), "", place));
    }

    private List<FlowEdit> before(PortRef input) {
        var place = new FlowEdit.Position.Before(CardIds.item(input.node()));
        if (input.port().isEmpty() || call(input.node()) == null) {
            return List.of(add(Map.of(), "", place));
        }
        var name = free(input.port());
        return List.of(
                add(Map.of(), name, place),
                new FlowEdit.SetArgument(flow.id(), CardIds.item(input.node()), input.port(), new PartChange.To(name)));
    }

    private FlowEdit add(Map<String, String> arguments, String assign, FlowEdit.Position place) {
        return new FlowEdit.Add(flow.id(), reference, CallMode.CALL, arguments, assign, place);
    }

    /// The place that is asked for if it is after an output, else the place right after that.
    FlowEdit.Position placeAfter(PortRef output, Spot spot) {
        if (output.node().equals(FlowDiagram.PARAMETERS)) {
            return position(spot);
        }
        var order = flow.flow().items().stream().map(Item::id).toList();
        var before = spot.after() == null ? spot.container() : spot.after();
        boolean isAfter =
                before != null && order.indexOf(CardIds.item(before)) >= order.indexOf(CardIds.item(output.node()));
        return isAfter ? position(spot) : new FlowEdit.Position.After(CardIds.item(output.node()));
    }

    /// A place on the canvas as a place in the text.
    static FlowEdit.Position position(Spot spot) {
        var after = spot.after();
        var before = spot.before();
        var container = spot.container();
        if (after != null && !after.equals(FlowDiagram.PARAMETERS)) {
            return new FlowEdit.Position.After(CardIds.item(after));
        }
        if (before != null) {
            return new FlowEdit.Position.Before(CardIds.item(before));
        }
        return container == null
                ? new FlowEdit.Position.AtEnd()
                : new FlowEdit.Position.AtEndOf(CardIds.item(container), spot.branch());
    }

    private Item.@Nullable Call call(NodeId card) {
        return flow.callAt(card).orElse(null);
    }

    private String free(String wanted) {
        // A name that the file has anywhere could mean something else there.
        var taken = WORD.matcher(flow.document().source().text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return FreeName.of(wanted, taken);
    }
}
