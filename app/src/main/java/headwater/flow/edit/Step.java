package headwater.flow.edit;

import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A simple statement, or the header of a compound one: what it binds, deletes or changes when it runs.
///
/// @param node the simple statement, or the compound statement or clause that the header belongs to
/// @param end the offset after the statement, or after the header
/// @param binds the names that it binds or deletes
/// @param changes the names of objects that it changes in place
record Step(Syntax node, int end, List<Binds.Bind> binds, Set<String> changes) {
    Step {
        binds = List.copyOf(binds);
        changes = Set.copyOf(changes);
    }

    /// The steps of a function, loop, block or other statement, in the order of the text.
    static List<Step> in(Syntax node) {
        var steps = new ArrayList<Step>();
        if (node.is("function_definition")) {
            var body = node.child("body");
            if (body != null) {
                body.parts().forEach(part -> collect(part, steps));
            }
        } else if (node.is("block")) {
            node.parts().forEach(part -> collect(part, steps));
        } else {
            collect(node, steps);
        }
        return steps;
    }

    private static void collect(Syntax node, List<Step> steps) {
        boolean definition = node.is("function_definition", "class_definition", "decorated_definition");
        var blocks = definition ? List.<Syntax>of() : blocks(node);
        if (blocks.isEmpty()) {
            steps.add(new Step(node, node.end(), named(Binds.in(node)), Changes.in(node)));
            return;
        }
        var binds = new ArrayList<Binds.Bind>(Binds.by(node));
        var changes = new LinkedHashSet<String>();
        for (var part : node.parts()) {
            if (!blocks.contains(part)) {
                binds.addAll(Binds.in(part));
                changes.addAll(Changes.in(part));
            }
        }
        steps.add(new Step(node, blocks.getFirst().start(), named(binds), changes));
        for (var block : blocks) {
            if (block.is("block")) {
                block.parts().forEach(part -> collect(part, steps));
            } else {
                collect(block, steps);
            }
        }
    }

    /// The blocks, and the clauses with blocks, that a node holds directly.
    private static List<Syntax> blocks(Syntax node) {
        return node.parts().stream()
                .filter(part -> part.is("block")
                        || (part.is("elif_clause", "else_clause", "except_clause", "except_group_clause")
                                || part.is("finally_clause", "case_clause")))
                .toList();
    }

    private static List<Binds.Bind> named(List<Binds.Bind> binds) {
        return binds.stream()
                .filter(bind -> bind.kind() != Binds.Kind.ANNOTATION)
                .toList();
    }

    /// Whether it is the header of a compound statement.
    boolean isBlock() {
        return end != node.end();
    }

    int start() {
        return node.start();
    }

    /// Whether a name has another value, or its object another content, after this step.
    ///
    /// @param aliases the names that may be of one object
    boolean touches(String name, Aliases aliases) {
        return changesObject(name, aliases)
                || binds.stream().anyMatch(bind -> bind.name().equals(name));
    }

    /// Whether the object of a name may have another content after this step; `a += [1]` changes that of `a`, too.
    boolean changesObject(String name, Aliases aliases) {
        var same = aliases.of(name);
        return changes.stream().anyMatch(same::contains)
                || binds.stream().anyMatch(bind -> bind.kind() == Binds.Kind.AUGMENTED && same.contains(bind.name()));
    }

    /// Whether all of a node is in this step.
    boolean contains(Syntax other) {
        return start() <= other.start() && other.end() <= end;
    }
}
