package headwater.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;

/// What a command said when it was run in this process.
///
/// @param code its exit code
/// @param out the answer
/// @param err steps and problems
record Said(int code, String out, String err) {
    static Said by(Function<Terminal, Object> command, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usage = new StringWriter();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        var words = new String[arguments.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        var code = new CommandLine(command.apply(terminal))
                .setErr(new PrintWriter(usage, true))
                .execute(words);
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8) + usage.toString());
    }
}
