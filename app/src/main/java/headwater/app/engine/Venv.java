package headwater.app.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A finished Python environment with Prefect in it.
public record Venv(Path folder) {
    static final String EXE = File.separatorChar == '\\' ? ".exe" : "";
    private static final String PROGRAMS = EXE.isEmpty() ? "bin" : "Scripts";

    // A process of its own session: a Ctrl-C in the terminal is for Headwater, which then ends its processes in
    // the right order. A server whose SIGINT is ignored, as a shell's background job has it, ignores
    // SIGTERM too.
    private static final String BOOT = """
            import os, signal, sys
            if hasattr(os, "setsid"):
                os.setsid()
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
            import subprocess
            sys.exit(subprocess.call([sys.executable, *sys.argv[1:]]))
            """;

    /// The environment's Python.
    public Path python() {
        return folder.resolve(PROGRAMS).resolve("python" + EXE);
    }

    /// The command line of `prefect` with the given arguments, for a process that lives apart from the terminal.
    List<String> prefectApart(String... arguments) {
        var command = new ArrayList<>(List.of(python().toString(), "-c", BOOT, "-m", "prefect"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// The person's environment variables without those that would configure Prefect or Python differently, and with
    /// this environment's programs first on the `PATH`.
    static Map<String, String> clean(Map<String, String> environment) {
        var clean = new TreeMap<>(environment);
        clean.keySet().removeIf(name -> name.startsWith("PREFECT_"));
        clean.keySet()
                .removeAll(List.of("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"));
        clean.put("PYTHONUNBUFFERED", "1");
        clean.put("PYTHONUTF8", "1");
        return clean;
    }

    /// [#clean(Map)], with this environment's programs first on the `PATH`.
    Map<String, String> variables(Map<String, String> environment) {
        var variables = clean(environment);
        var path = variables.getOrDefault("PATH", "");
        var programs = folder.resolve(PROGRAMS).toString();
        variables.put("PATH", path.isEmpty() ? programs : programs + File.pathSeparator + path);
        variables.put("VIRTUAL_ENV", folder.toString());
        // Prefect's messages are read by this program: one line each, no colour.
        variables.put("COLUMNS", "1000");
        variables.put("NO_COLOR", "1");
        variables.put("TERM", "dumb");
        variables.put("PREFECT_LOGGING_COLORS", "false");
        return variables;
    }
}
