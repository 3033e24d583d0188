package headwater.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Measures the start of the program as the launcher starts it, in folders of its own: from the start of its process
/// until a window with the drawn sample flow has been drawn, and its resident memory then. The median of several.
public final class StartBench {
    private static final int STARTS = 7;

    private StartBench() {}

    /// Measures and prints; the last line is JSON.
    ///
    /// @param arguments the flow file, and the command that starts [StartedWindow]
    public static void main(String[] arguments) throws Exception {
        var command = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        var drawn = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            start(Path.of(arguments[0]), command, drawn, memory, System.out);
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "start");
        figures.put("drawn_ms", Math.round(Bench.percentile(sorted(drawn), 50)));
        figures.put("rss_mb", Math.round(Bench.percentile(sorted(memory), 50)));
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void start(Path flow, List<String> command, List<Double> drawn, List<Double> memory, PrintStream out)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("headwater-start");
        var file = Files.copy(flow, folder.resolve("orders.py"));
        var all = new ArrayList<>(command);
        all.add(file.toString());
        var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        for (var name : List.of("CONFIG", "DATA", "STATE")) {
            builder.environment().put("XDG_" + name + "_HOME", folder.toString());
        }
        long began = System.nanoTime();
        var process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var line = lines.readLine();
            double time = (System.nanoTime() - began) / 1e6;
            if (StartedWindow.DRAWN.equals(line)) {
                double resident = resident(process.pid());
                out.printf("drawn after %.0f ms, %.0f MB resident%n", time, resident);
                drawn.add(time);
                memory.add(resident);
            }
        } finally {
            process.destroy();
            process.waitFor();
            Bench.delete(folder);
        }
    }

    /// The resident memory of a process in MB, on Linux; not a number elsewhere.
    private static double resident(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
