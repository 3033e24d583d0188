package headwater.app.cli;

import static org.awaitility.Awaitility.await;

import headwater.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The program, run as a person runs it: as a process of its own, which can be interrupted or killed.
record ProgramRun(Process process, Path output) implements AutoCloseable {
    /// Starts a command with its output in a file.
    static ProgramRun of(Map<String, String> environment, Path output, String... arguments) throws IOException {
        var builder = command(environment, List.of(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        return new ProgramRun(builder.start(), output);
    }

    /// Starts a command of which the answer goes into a pipe, steps and problems into a file.
    static ProgramRun piped(Map<String, String> environment, Path errors, List<String> arguments) throws IOException {
        var builder = command(environment, arguments).redirectError(errors.toFile());
        return new ProgramRun(builder.start(), errors);
    }

    private static ProcessBuilder command(Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /// What it has printed.
    String text() {
        try {
            return Files.readString(output);
        } catch (IOException none) {
            return "";
        }
    }

    /// Waits until it has printed this, and returns the first group.
    String until(String pattern) {
        var wanted = Pattern.compile(pattern, Pattern.MULTILINE);
        await(pattern + " in the output of the program")
                .until(() -> wanted.matcher(text()).find() || !process.isAlive());
        var found = wanted.matcher(text());
        if (!found.find()) {
            throw new AssertionError("The program did not print " + pattern + " but:\n" + text());
        }
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    /// Sends a signal, as Ctrl-C in a terminal does with INT.
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /// The processes that it started with these words in their command line.
    List<ProcessHandle> started(String words) {
        return process.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(words))
                .toList();
    }

    /// Waits for its end and returns the exit code.
    int end() {
        await("the end of the program").until(() -> !process.isAlive());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
