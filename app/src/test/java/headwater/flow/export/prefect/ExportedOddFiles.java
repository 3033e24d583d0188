package headwater.flow.export.prefect;

import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Odd files before and after an export of odd values, for another reader of YAML to compare.
public final class ExportedOddFiles {
    private ExportedOddFiles() {}

    /// Writes `N.before`, `N.after` and, as JSON, `N.entry` for each odd file; `existing-N` for deployments that
    /// are there.
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
        for (var file : OddDeployments.files().values()) {
            // Asked for as a deployment that is there: what must come of it is for the other reader to say.
            var name = "existing-" + number++;
            var named = new DeploymentPlan(
                            "daily", "null", parameters, new Schedule.Cron("5 5 * * *", null), "two\nlines")
                    .fields("flows/orders.py:daily_orders");
            Files.writeString(folder.resolve(name + ".before"), file);
            Files.writeString(
                    folder.resolve(name + ".after"),
                    PrefectYaml.splice(file, named, named).text());
            named.remove("entrypoint");
            Files.writeString(
                    folder.resolve(name + ".entry"), JsonMapper.shared().writeValueAsString(named));
        }
        for (var file : OddYaml.files().values()) {
            var name = String.valueOf(number++);
            Files.writeString(folder.resolve(name + ".before"), file);
            Files.writeString(
                    folder.resolve(name + ".after"),
                    PrefectYaml.splice(file, entry, entry).text());
            Files.writeString(
                    folder.resolve(name + ".entry"), JsonMapper.shared().writeValueAsString(entry));
        }
    }

    /// Writes cron expressions, good and bad, one a line behind a 1 for those that are taken and a 0 for the
    /// others.
    public static void writeCronExpressions(Path file) throws IOException {
        var parts = List.of(
                ("* 0 1 5 7 12 24 31 32 59 60 mon fri jan l ? 1-5 5-1 */2 */0 1/3 mon-fri fri-mon jan-mar 1#2 fri#3 l4 l7 6-7"
                                + " 1-70 1,2 1, mon,tue 1-5/2 h r 2027 *-5 01 1#0 ?,1 1-l mon#1,tue 7#1 nonsense")
                        .split(" "));
        var random = new Random(7);
        var lines = new ArrayList<String>();
        for (var i = 0; i < 3000; i++) {
            var fields =
                    new ArrayList<>(List.of("0", "0", "*", "*", "*", "0", "*").subList(0, 5 + random.nextInt(3)));
            for (var changes = 1 + random.nextInt(2); changes > 0; changes--) {
                fields.set(random.nextInt(fields.size()), parts.get(random.nextInt(parts.size())));
            }
            var expression = String.join(" ", fields);
            lines.add((CronSyntax.fault(expression) == null ? "1 " : "0 ") + expression);
        }
        Files.write(file, lines);
    }
}
