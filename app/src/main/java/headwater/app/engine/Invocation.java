package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command line to run, with its whole environment, its working folder and the file that receives its output.
record Invocation(List<String> command, Path folder, Map<String, String> environment, Path log) {

    /// What happens while a process runs, several times a second.
    interface Tick {
        void tick() throws IOException;
    }

    Invocation {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Starts it; output is added to the log, input is empty.
    Process start() throws IOException {
        if (log.getParent() != null) {
            Files.createDirectories(log.getParent());
        }
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /// Runs it to its end and returns its exit code. An interrupt ends it with all that it started.
    int run(Tick tick) throws IOException, InterruptedException {
        return await(start(), tick);
    }

    /// Waits for the end of a process and returns its exit code. An interrupt ends it with all that it started.
    static int await(Process process, Tick tick) throws IOException, InterruptedException {
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                tick.tick();
            }
            return process.exitValue();
        } finally {
            Processes.end(process.toHandle());
        }
    }
}
