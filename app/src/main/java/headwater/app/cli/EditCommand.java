package headwater.app.cli;

import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.flow.Source;
import headwater.flow.WholeFile;
import headwater.flow.edit.EditScript;
import headwater.flow.edit.Editor;
import headwater.flow.edit.ScriptException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `edit FILE --ops OPS.json`: the canvas's edits, from a file.
@Command(name = "edit", description = "Make the edits of the canvas from a file of operations: all of them, or none.")
public final class EditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(
            names = "--ops",
            paramLabel = "OPS.json",
            required = true,
            description = "A JSON list of operations, as app/README.md lists them.")
    private Path operations = Path.of("");

    @Option(names = "--dry-run", description = "Print the changes as a diff; write nothing.")
    private boolean dryRun;

    @Option(
            names = "--json",
            description = "Print the result as one JSON object, once the file is saved: applied, refused, and problem"
                    + " if it could not be saved.")
    private boolean json;

    /// The command, speaking to a terminal.
    public EditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return edit();
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (IOException e) {
            terminal.problem(Problems.of(e));
        }
        return 2;
    }

    private int edit() throws IOException, FlowFiles.Unusable {
        var read = FlowFiles.clean(file);
        var result = run(script(), read);
        var unsaved = result.isDone() && !dryRun
                ? save(read.document().source(), result.document().source())
                : null;
        if (json) {
            terminal.sayJson(json(result, unsaved));
        } else if (result.isDone() && dryRun) {
            terminal.sayText(result.diff(file.toString()));
        }
        for (var refused : result.refused()) {
            terminal.step(Words.of(CliText.EDIT_REFUSED, refused.index(), refused.line(), refused.why()));
        }
        if (unsaved != null) {
            terminal.problem(unsaved);
            return 2;
        }
        return result.isDone() ? 0 : 1;
    }

    /// Writes the file.
    ///
    /// @return why nothing was written; null if it was
    private @Nullable Problem save(Source before, Source after) {
        try {
            return WholeFile.replace(file, before.bytes(), after.bytes())
                    ? null
                    : new Problem(Words.of(CliText.CHANGED_MEANWHILE, file), Words.of(CliText.CHANGED_MEANWHILE_CURE));
        } catch (IOException e) {
            return Problems.of(e);
        }
    }

    private static String json(EditScript.Result result, @Nullable Problem unsaved) {
        var json = result.json(Words::of);
        if (unsaved != null) {
            json.put("applied", 0).put("problem", unsaved.line());
        }
        return json.toString();
    }

    private EditScript.Result run(EditScript script, FlowFiles.Read read) throws FlowFiles.Unusable {
        try {
            return script.run(read.document(), new Editor(read.reader()));
        } catch (ScriptException e) {
            throw malformed(e);
        }
    }

    private FlowFiles.Unusable malformed(ScriptException e) {
        var what = e.index() < 0
                ? Message.of(CliText.BAD_OPERATIONS, operations, e.why())
                : Message.of(CliText.BAD_OPERATION, operations, e.index(), e.why());
        return new FlowFiles.Unusable(what, Message.of(CliText.OPERATIONS_CURE));
    }

    private EditScript script() throws IOException, FlowFiles.Unusable {
        try {
            return EditScript.parse(Files.readString(operations));
        } catch (ScriptException e) {
            throw malformed(e);
        } catch (CharacterCodingException e) {
            throw new FlowFiles.Unusable(
                    Message.of(CliText.OPERATIONS_NOT_TEXT, operations), Message.of(CliText.OPERATIONS_CURE));
        }
    }
}
