package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.python.Syntax;
import java.util.List;

/// The method between a task and its arguments, as `.submit`, and the `await` before a call of an async task.
final class CallMethod {
    private final DocumentTree tree;

    CallMethod(DocumentTree tree) {
        this.tree = tree;
    }

    List<Splice> change(Flow flow, Item.Call call, CallMode mode) throws Refusal {
        var node = tree.node(call.call(), "call");
        var function = node.child("function");
        if (function == null || node.child("arguments") == null) {
            throw new Refusal(call.call(), EditReason.TEXT_CHANGED);
        }
        var method = method(function, call.mode(), mode);
        var callee = call.callee();
        boolean async = callee != null && callee.isAsync();
        var around = node.parent();
        if (mode != CallMode.CALL && around != null && around.is("await")) {
            return List.of(method, new Splice(around.start(), node.start(), ""));
        }
        if (mode == CallMode.CALL && async && !call.awaited()) {
            if (!flow.isAsync()) {
                throw new Refusal(call.call(), EditReason.ASYNC_TASK_IN_SYNC_FLOW);
            }
            return List.of(method, new Splice(node.start(), node.start(), "await "));
        }
        return List.of(method);
    }

    private static Splice method(Syntax function, CallMode old, CallMode mode) {
        var word = mode == CallMode.CALL ? "" : "." + mode.word();
        var attribute = old == CallMode.CALL ? null : function.child("attribute");
        var object = function.child("object");
        if (attribute == null) {
            return new Splice(function.end(), function.end(), word);
        }
        if (object != null && mode == CallMode.CALL) {
            return new Splice(object.end(), function.end(), "");
        }
        return new Splice(attribute.start(), attribute.end(), mode.word());
    }
}
