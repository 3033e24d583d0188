package headwater.app.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command to run, with its whole environment, its working folder and the file that takes its output.
record Program(List<String> command, Path folder, Map<String, String> environment, Path log) {

    /// What is to happen while a program runs, several times a second.
    interface Tick {
        void tick() throws IOException;
    }

    Program {
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

    /// Runs it to its end and answers its exit code. An interrupt ends it with all that it started.
    int run(Tick tick) throws IOException, InterruptedException {
        return run(start(), tick);
    }

    /// The same for a process of a program that was started before.
    static int run(Process process, Tick tick) throws IOException, InterruptedException {
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                tick.tick();
            }
            return process.exitValue();
        } finally {
            end(process.toHandle());
        }
    }

    /// What the log says, empty if there is none.
    static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }

    /// Begins a log anew and keeps the one before it beside it.
    static void renew(Path log) throws IOException {
        if (log.getParent() != null) {
            Files.createDirectories(log.getParent());
        }
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling("previous-" + log.getFileName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(log, "", StandardOpenOption.CREATE);
    }

    /// Ends a process and all that it started, at once.
    static void end(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
