package headwater.app.cli;

import headwater.app.export.ExportWriter;
import headwater.app.export.Targets;
import headwater.app.launch.Launch;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.flow.export.Answers;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Field;
import headwater.flow.export.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export FILE --to prefect -o DIR`: a flow as a definition for an engine. Each field of the engine's form is an
/// option.
@Command(name = "export", description = "Export a flow as a definition for an engine, such as a Prefect deployment.")
public final class ExportCommand implements Callable<Integer> {
    // The same on every machine.
    private static final String TIMEZONE = "UTC";

    private final Terminal terminal;
    private final List<Target> targets = Targets.all(TIMEZONE);
    private final CommandSpec spec = CommandSpec.forAnnotatedObject(this);

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "TARGET", description = "prefect (the default).", defaultValue = "prefect")
    private String to = "prefect";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The project folder; by default that of the flow's file.")
    private @Nullable Path folder;

    @Option(names = "--flow", paramLabel = "NAME", description = "Which flow of the file; by default the last.")
    private @Nullable String flow;

    @Option(names = "--dry-run", description = "Print the changes as a diff; write nothing.")
    private boolean dryRun;

    private ExportCommand(Terminal terminal) {
        this.terminal = terminal;
        for (var target : targets) {
            for (var field : target.form()) {
                spec.addOption(OptionSpec.builder("--" + field.name())
                        .paramLabel("TEXT")
                        .type(String.class)
                        .initialValue(field.initial())
                        .description(description(field))
                        .build());
            }
        }
    }

    private static String description(Field field) {
        var open = field.open();
        return Words.of(field.help()) + (open == null ? "" : " Default: " + Words.of(open) + ".");
    }

    /// The command, speaking to a terminal.
    public static CommandLine on(Terminal terminal) {
        return new CommandLine(new ExportCommand(terminal).spec);
    }

    @Override
    public Integer call() {
        try {
            return export();
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (ExportRefusedException e) {
            terminal.problem(new Problem(Problems.of(e).words(), Words.of(CliText.NOTHING_WRITTEN)));
        } catch (IOException e) {
            terminal.problem(Problems.of(e));
        }
        return 2;
    }

    private int export() throws IOException, ExportRefusedException, FlowFiles.Unusable {
        var target = target();
        var document = FlowFiles.clean(file).document();
        var into = folder == null ? Launch.projectOf(document) : folder;
        var export = target.export(document, FlowFiles.flow(document, flow), answers(target), into);
        if (dryRun) {
            terminal.sayText(export.diff());
            return 0;
        }
        ExportWriter.write(export, into);
        for (var written : export.files()) {
            terminal.say(
                    Words.of(written.isChanged() ? CliText.WROTE : CliText.UNCHANGED, into.resolve(written.name())));
        }
        export.report().forEach(remark -> terminal.step(Words.of(remark.message())));
        return 0;
    }

    private Target target() throws FlowFiles.Unusable {
        for (var target : targets) {
            if (target.name().equals(to)) {
                return target;
            }
        }
        var known = targets.stream().map(target -> "--to " + target.name()).collect(Collectors.joining(" or "));
        throw new FlowFiles.Unusable(
                Message.of(CliText.UNKNOWN_TARGET, to), Message.of(CliText.UNKNOWN_TARGET_CURE, known));
    }

    private Answers answers(Target target) {
        var texts = new HashMap<String, String>();
        for (var field : target.form()) {
            @Nullable String text = spec.findOption("--" + field.name()).getValue();
            texts.put(field.name(), text == null ? field.initial() : text);
        }
        return new Answers(texts);
    }
}
