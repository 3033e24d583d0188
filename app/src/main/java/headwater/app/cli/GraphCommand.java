package headwater.app.cli;

import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `graph FILE...`: what is drawn of a file.
@Command(name = "graph", description = "Print the graphs of flow files, as text or JSON.")
public final class GraphCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Python files with flows.")
    private List<Path> files = List.of();

    @Option(names = "--flow", paramLabel = "NAME", description = "Only this flow.")
    private @Nullable String flow;

    @Option(names = "--json", description = "Print one JSON object per file.")
    private boolean json;

    /// The command, speaking to a terminal.
    public GraphCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var code = 0;
        for (var file : files) {
            code = Math.max(code, print(file));
        }
        return code;
    }

    private int print(Path file) {
        try {
            var document = FlowFiles.read(file).document();
            if (flow != null && !document.flows().isEmpty()) {
                FlowFiles.flow(document, flow);
            }
            var broken = !document.isClean();
            for (var problem : document.problems()) {
                terminal.step(Words.of(CliText.AT_LINE, file, problem.line(), problem.message()));
            }
            if (json) {
                terminal.sayJson(GraphJson.of(document, file.toString(), flow).toString());
            } else if (document.flows().isEmpty() && !broken) {
                terminal.problem(new Problem(Words.of(CliText.NO_FLOW, file), Words.of(CliText.NO_FLOW_CURE)));
            } else {
                document.flows().stream()
                        .filter(each -> flow == null
                                || each.id().equals(flow)
                                || each.name().equals(flow))
                        .forEach(this::print);
            }
            return broken || document.flows().isEmpty() ? 2 : 0;
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
            return 2;
        } catch (UnreadableException e) {
            terminal.problem(Problems.of(e));
            return 2;
        }
    }

    private void print(Flow shown) {
        terminal.say(shown.name() + " (line " + shown.line() + ")");
        for (var node : shown.graph().nodes()) {
            if (!node.folded()) {
                terminal.say("  " + line(node));
            }
        }
        for (var edge : shown.graph().edges()) {
            var variable = edge.variable() == null ? "" : "  " + edge.variable();
            terminal.say(
                    "  " + edge.from() + " -> " + edge.to() + "  " + edge.kind().word() + variable);
        }
    }

    private static String line(FlowNode node) {
        var mode = node.mode() == null ? "" : node.mode().word();
        return String.format(
                Locale.ROOT, "%4d  %-10s %-7s %s", node.line(), node.kind().word(), mode, node.id());
    }
}
