package headwater.app.engine;

import headwater.app.program.Progress;
import headwater.flow.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The output of pip while it installs, read as progress and as the reason of a failure.
///
/// That output is not an interface, so what is not understood changes nothing: progress stays where it is, a
/// failure shows the last line.
final class PipOutput {
    // What Prefect 3.9.1 brings, itself among them.
    private static final double PACKAGES = 105;

    private static final List<String> NETWORK = List.of(
            "name or service not known",
            "temporary failure in name resolution",
            "failed to resolve",
            "nodename nor servname",
            "newconnectionerror",
            "connection refused",
            "connecttimeouterror",
            "connection timed out",
            "read timed out",
            "network is unreachable",
            "no route to host",
            "sslerror",
            "proxyerror",
            "from versions: none");

    private static final Pattern ERROR = Pattern.compile("(?i:error)\\b|(?:\\w+\\.)*[A-Z]\\w*(?:Error|Exception)\\b");

    private PipOutput() {}

    /// How far pip has come by its output so far, given how many packages are already in the environment.
    static Progress progress(String output, int installed) {
        if (output.contains("Installing collected packages")) {
            return new Progress(
                    Message.of(EngineStep.INSTALLING, PrefectEnvironment.VERSION),
                    0.5 + 0.4 * Math.min(1, installed / PACKAGES));
        }
        var collected =
                output.lines().filter(line -> line.startsWith("Collecting ")).count();
        return new Progress(
                Message.of(EngineStep.DOWNLOADING, PrefectEnvironment.VERSION),
                0.1 + 0.4 * Math.min(1, collected / PACKAGES));
    }

    /// Why pip failed, as far as its output says.
    static EngineException failure(String output, Path folder, long freeMegabytes, Path log) {
        var lower = output.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left on device") || lower.contains("errno 28") || lower.contains("disk quota")) {
            return new EngineException.NoSpace(folder, freeMegabytes, log);
        }
        for (var sign : NETWORK) {
            if (lower.contains(sign)) {
                return new EngineException.NoRegistry(sign, log);
            }
        }
        return new EngineException.InstallFailed(lastError(output), log);
    }

    /// The line of a program's output that most likely says what went wrong.
    static Message lastError(String output) {
        var line = errorLine(output);
        return line == null ? Message.of(EngineReason.PRINTED_NOTHING) : Message.of(EngineReason.PRINTED, line);
    }

    /// The last line that names an error, else the last of all; null if there is none.
    static @Nullable String errorLine(String output) {
        var lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.reversed().stream()
                .filter(line -> ERROR.matcher(line).lookingAt())
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getLast());
    }
}
