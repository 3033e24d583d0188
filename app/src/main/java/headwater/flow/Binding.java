package headwater.flow;

import java.util.List;

/// Where the value of an argument comes from; `text` is the Python code there.
public sealed interface Binding {
    /// The expression as written.
    String text();

    /// A literal.
    record Const(String text) implements Binding {}

    /// A flow parameter, or (with a path such as `.url`) a part of one.
    record Param(String text, String name, String path) implements Binding {}

    /// The output of one call, or of one of several where branches join.
    record Output(String text, List<ItemId> items, String path) implements Binding {
        public Output {
            items = List.copyOf(items);
        }
    }

    /// A variable that plain Python made.
    record CodeVar(String text, ItemId item, String name) implements Binding {}

    /// The variable of the loop or comprehension around, or a part of it.
    record Loop(String text, ItemId container, String variable, String path) implements Binding {}

    /// Any other expression, with the items whose values it uses.
    record Expr(String text, List<ItemId> uses) implements Binding {
        public Expr {
            uses = List.copyOf(uses);
        }
    }
}
