package headwater.flow.diff;

import headwater.flow.Source;
import headwater.flow.edit.Splice;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;

/// A text as a formatter might write it: every call over several lines with a trailing comma, double quotes, blank
/// lines between statements, no comments of its own.
final class Reformatted {
    private final Source source;
    private final List<Splice> splices = new ArrayList<>();

    private Reformatted(Source source) {
        this.source = source;
    }

    static Source of(Source source) {
        var text = new Reformatted(source);
        text.visit(PythonParser.parse(source), false);
        return Splice.apply(source, text.splices);
    }

    private void visit(Syntax node, boolean within) {
        boolean call = node.is("argument_list") && !node.parts().isEmpty() && !within && isPlain(node);
        if (call) {
            var indent = "\n" + " ".repeat(8);
            splices.add(new Splice(node.start() + 1, node.parts().getFirst().start(), indent));
            splices.add(new Splice(node.parts().getLast().end(), node.end() - 1, ",\n    "));
        }
        if (node.is("string") && !within) {
            quotes(node);
        }
        boolean statement = node.is("expression_statement") && node.parent() != null && !within;
        if (statement && isFirstOfLine(node)) {
            int line = source.lineStart(source.lineOf(node.start()));
            splices.add(new Splice(line, line, "\n"));
        }
        node.children().forEach(child -> visit(child, within || node.is("string", "comment")));
    }

    private boolean isPlain(Syntax list) {
        var parent = list.parent();
        return list.text().indexOf('#') < 0 && parent != null && !parent.is("class_definition");
    }

    private boolean isFirstOfLine(Syntax node) {
        return source.text(source.lineStart(source.lineOf(node.start())), node.start())
                .isBlank();
    }

    private void quotes(Syntax string) {
        var text = string.text();
        if (text.matches("'[^'\"\\\\{}\\n]+'")) {
            splices.add(new Splice(string.start(), string.start() + 1, "\""));
            splices.add(new Splice(string.end() - 1, string.end(), "\""));
        }
    }
}
