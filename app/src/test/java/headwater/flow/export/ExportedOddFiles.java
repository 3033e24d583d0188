package headwater.flow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Odd files before and after an export of odd values, for another reader of YAML to compare.
public final class ExportedOddFiles {
    private ExportedOddFiles() {}

    /// Writes `N.before`, `N.after` and, as JSON, `N.entry` for each odd file.
    public static void write(Path folder) throws IOException, ExportRefusedException {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        for (var text : List.of(
                "yes",
                "1e5",
                "12:30",
                "0x1F",
                "é 🙂",
                "a: b",
                "x #y",
                " z",
                "",
                "-",
                "~",
                "@a",
                "2026-01-01",
                "a\tb\nc\u0085d")) {
            parameters.put("text " + parameters.size(), text);
        }
        parameters.put("off", List.of(1, 2.5, true, Map.of("y", "n"), List.of(), Map.of()));
        parameters.put("small", 0.00000012);
        parameters.put("big", 123456789012345678L);
        parameters.put("large", 1e30);
        parameters.put("none", null);
        var plan =
                new DeploymentPlan("n: o", "null", parameters, new Schedule.Interval(Duration.ofDays(1)), "two\nlines");
        var entry = plan.fields("no/on.py:off");
        var number = 0;
        for (var file : OddYaml.files().values()) {
            var name = String.valueOf(number++);
            Files.writeString(folder.resolve(name + ".before"), file);
            Files.writeString(folder.resolve(name + ".after"), PrefectYaml.splice(file, entry));
            Files.writeString(
                    folder.resolve(name + ".entry"), JsonMapper.shared().writeValueAsString(entry));
        }
    }
}
