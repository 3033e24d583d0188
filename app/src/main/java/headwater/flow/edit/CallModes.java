package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.EdgeKind;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import java.util.ArrayList;

/// Changes how a task is called: at once, submitted or mapped.
final class CallModes {
    private final DocumentTree tree;

    CallModes(DocumentTree tree) {
        this.tree = tree;
    }

    PlannedEdit set(FlowEdit.SetMode edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var call = tree.call(flow, edit.node());
        check(call, edit.mode());
        var splices = new ArrayList<Splice>(new CallMethod(tree).change(flow, call, edit.mode()));
        splices.addAll(new MappedArguments(tree).change(flow, call, edit.mode()));
        var uses = new FutureUses(tree, flow).change(call, edit.mode());
        splices.addAll(uses.splices());
        var expectation = Expectation.in(flow.id(), call.id()).touching(uses.touched());
        for (var edge : flow.edges()) {
            boolean value = edge.kind() == EdgeKind.DATA && edge.from().equals(call.id());
            if (value && flow.item(edge.to()).orElse(null) instanceof Item.Call) {
                expectation = expectation.wanting(EdgeKind.DATA, edge.from(), edge.to(), edge.port());
            }
        }
        return new PlannedEdit(splices, edit.node() + ": " + edit.mode().word(), expectation);
    }

    private static void check(Item.Call call, CallMode mode) throws Refusal {
        if (call.kind() != NodeKind.TASK) {
            throw new Refusal(
                    call.call(), call.kind() == NodeKind.STEP ? EditReason.ONLY_TASKS_MAKE_ONE : EditReason.ONLY_TASKS);
        }
        if (call.mode() == mode) {
            throw new Refusal(call.call(), EditReason.SAME_MODE);
        }
        if (call.mode() == CallMode.DELAY || mode == CallMode.DELAY) {
            throw new Refusal(call.call(), EditReason.DELAY);
        }
    }
}
