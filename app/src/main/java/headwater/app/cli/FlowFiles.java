package headwater.app.cli;

import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the flow files that commands are given.
final class FlowFiles {
    private FlowFiles() {}

    /// A file and the reader that read it.
    record Read(Document document, PythonReader reader) {}

    /// A command cannot go on; exit code 2.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unusable(Problem problem) {
            super(problem.words());
            this.problem = problem;
        }

        Unusable(Message what, Message cure) {
            this(new Problem(Words.of(what), Words.of(cure)));
        }

        Problem problem() {
            return problem;
        }
    }

    static Read read(Path file) throws UnreadableException {
        var reader = new PythonReader(Project.around(file));
        return new Read(reader.read(file.toAbsolutePath().normalize()), reader);
    }

    /// A file that must be Python without a syntax error.
    static Read clean(Path file) throws UnreadableException, Unusable {
        var read = read(file);
        if (!read.document().isClean()) {
            var problem = read.document().problems().getFirst();
            throw new Unusable(
                    Message.of(CliText.AT_LINE, file, problem.line(), problem.message()),
                    Message.of(CliText.SYNTAX_CURE));
        }
        return read;
    }

    /// The flow of that name, or the only one, or the last: a file's main flow usually comes below its subflows.
    static Flow flow(Document document, @Nullable String name) throws Unusable {
        if (document.flows().isEmpty()) {
            throw new Unusable(
                    Message.of(CliText.NO_FLOW, String.valueOf(document.file())), Message.of(CliText.NO_FLOW_CURE));
        }
        if (name == null) {
            return document.flows().getLast();
        }
        var flow = document.flow(name);
        if (flow.isEmpty()) {
            var known = document.flows().stream().map(Flow::function).collect(Collectors.joining(", "));
            throw new Unusable(Message.of(CliText.UNKNOWN_FLOW, name), Message.of(CliText.UNKNOWN_FLOW_CURE, known));
        }
        return flow.get();
    }
}
