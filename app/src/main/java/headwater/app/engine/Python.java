package headwater.app.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Python of this machine that is new enough for Prefect and can make virtual environments.
record Python(Path executable) {
    private static final List<String> NAMES =
            List.of("python3", "python3.13", "python3.12", "python3.11", "python3.10", "python");
    private static final String ASK = """
            import sys
            print("%d.%d" % sys.version_info[:2])
            try:
                import venv, ensurepip
                print("venv")
            except ImportError:
                pass
            """;

    // Prefect 3.8 states requires-python >= 3.10.
    private static final int MINOR = 10;

    /// Looks through the `PATH` of the given environment; `HEADWATER_PYTHON` goes first.
    static Python find(Map<String, String> environment) throws EngineException, InterruptedException {
        var reasons = new Reasons();
        var named = environment.get("HEADWATER_PYTHON");
        if (named != null && !named.isBlank()) {
            var python = tried(Path.of(named), environment, reasons);
            if (python != null) {
                return python;
            }
        }
        var path = environment.getOrDefault("PATH", "");
        for (var name : NAMES) {
            for (var folder : path.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
                var python = folder.isEmpty() ? null : tried(Path.of(folder, name + Venv.EXE), environment, reasons);
                if (python != null) {
                    return python;
                }
            }
        }
        throw reasons.best();
    }

    private static @Nullable Python tried(Path executable, Map<String, String> environment, Reasons reasons)
            throws InterruptedException {
        if (!Files.isRegularFile(executable) || !Files.isExecutable(executable)) {
            return null;
        }
        var answer = ask(executable, environment).lines().toList();
        if (answer.isEmpty() || !answer.getFirst().matches("\\d+\\.\\d+")) {
            return null;
        }
        var version = answer.getFirst().split("\\.", 2);
        if (Integer.parseInt(version[0]) != 3 || Integer.parseInt(version[1]) < MINOR) {
            reasons.tooOld = new EngineException.PythonTooOld(answer.getFirst(), executable);
            return null;
        }
        if (!answer.contains("venv")) {
            reasons.noVenv = new EngineException.NoVenv(executable);
            return null;
        }
        return new Python(executable);
    }

    private static String ask(Path executable, Map<String, String> environment) throws InterruptedException {
        try {
            var builder =
                    new ProcessBuilder(executable.toString(), "-c", ASK).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    return "";
                }
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException unusable) {
            // Not a program, or not for this machine: the next one on the PATH may be.
            return "";
        }
    }

    private static final class Reasons {
        private EngineException.@Nullable NoVenv noVenv;
        private EngineException.@Nullable PythonTooOld tooOld;

        EngineException best() {
            if (noVenv != null) {
                return noVenv;
            }
            return tooOld != null ? tooOld : new EngineException.NoPython();
        }
    }
}
