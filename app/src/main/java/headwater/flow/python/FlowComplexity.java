package headwater.flow.python;

import headwater.flow.Block;
import headwater.flow.Item;
import headwater.flow.NodeKind;

/// How far a body is from a straight line: `L0` calls only, `L1` code between them, `L2` and `L3` one
/// and more levels of containers, `L4` what no container can show, `LX` no call.
final class FlowComplexity {
    private FlowComplexity() {}

    static String of(Block body, boolean hidesCalls) {
        int depth = depth(body);
        if (hidesCalls || inWhile(body, false)) {
            return "L4";
        }
        if (depth < 0) {
            return "LX";
        }
        if (depth > 0) {
            return depth == 1 ? "L2" : "L3";
        }
        return hasPlain(body) ? "L1" : "L0";
    }

    private static boolean hasPlain(Block block) {
        return block.items().stream().anyMatch(FlowComplexity::isPlain);
    }

    private static boolean isPlain(Item item) {
        return switch (item) {
            case Item.Code code -> !code.folded();
            case Item.Call call -> call.kind() == NodeKind.STEP;
            case Item.Container _, Item.Exit _ -> true;
            case Item.Return _ -> false;
        };
    }

    /// The most containers around a call, -1 without calls.
    private static int depth(Block block) {
        int deepest = -1;
        for (var item : block.items()) {
            if (item instanceof Item.Call call && call.kind().isPrefectCall()) {
                deepest = Math.max(deepest, 0);
            } else if (item instanceof Item.Container container) {
                for (var branch : container.branches()) {
                    int inner = depth(branch.block());
                    deepest = inner < 0 ? deepest : Math.max(deepest, inner + 1);
                }
            }
        }
        return deepest;
    }

    private static boolean inWhile(Block block, boolean inside) {
        for (var item : block.items()) {
            if (inside && item instanceof Item.Call call && call.kind().isPrefectCall()) {
                return true;
            }
            if (item instanceof Item.Container container) {
                boolean here = inside || container.kind() == NodeKind.WHILE;
                if (container.branches().stream().anyMatch(branch -> inWhile(branch.block(), here))) {
                    return true;
                }
            }
        }
        return false;
    }
}
