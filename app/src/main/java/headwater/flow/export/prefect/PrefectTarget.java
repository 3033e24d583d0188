package headwater.flow.export.prefect;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.export.Answers;
import headwater.flow.export.Export;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Field;
import headwater.flow.export.Remark;
import headwater.flow.export.Schedule;
import headwater.flow.export.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prefect itself: a deployment in `prefect.yaml`.
///
/// @param workPool the work pool of a new deployment for which none is named
/// @param timezone the time zone of a new schedule for which none is named
public record PrefectTarget(String workPool, String timezone) implements Target {

    @Override
    public String name() {
        return "prefect";
    }

    @Override
    public String title() {
        return "a Prefect deployment";
    }

    @Override
    public List<Field> form() {
        return List.of(
                new Field("name", "Deployment", Field.Kind.TEXT, "default", "", "The deployment's name."),
                text("work-pool", "Work pool", workPool + " if it is new", "The work pool whose workers run it."),
                text("cron", "Schedule", "none, such as 0 6 * * 1-5", "A cron expression of five fields."),
                new Field(
                        "timezone",
                        "Time zone",
                        Field.Kind.TIMEZONE,
                        "",
                        timezone + " if it is new",
                        "The time zone of the cron expression, such as Europe/Berlin."),
                text("interval", "Interval", "none, such as 900 or PT15M", "Run again after so many seconds."),
                text("description", "Description", "none", "What the deployment is for."));
    }

    private static Field text(String name, String label, String open, String help) {
        return new Field(name, label, Field.Kind.TEXT, "", open, help);
    }

    @Override
    public List<Remark> check(Flow flow, Answers answers) {
        return PrefectExport.check(flow, Map.of(), answers.get("cron") != null || answers.get("interval") != null);
    }

    @Override
    public Export export(Document document, Flow flow, Answers answers, Path folder)
            throws ExportRefusedException, IOException {
        var name = answers.get("name");
        if (name == null) {
            throw new ExportRefusedException(0, "A deployment needs a name.");
        }
        var plan = new DeploymentPlan(
                name, answers.get("work-pool"), Map.of(), schedule(answers), answers.get("description"));
        return new PrefectExport(plan, workPool, timezone).export(document, flow, folder);
    }

    private static @Nullable Schedule schedule(Answers answers) throws ExportRefusedException {
        var cron = answers.get("cron");
        var interval = answers.get("interval");
        var timezone = answers.get("timezone");
        if (cron != null && interval != null) {
            throw new ExportRefusedException(0, "Give either a cron expression or an interval, not both.");
        }
        if (cron == null && timezone != null) {
            throw new ExportRefusedException(0, "A time zone needs a cron expression.");
        }
        if (cron != null) {
            return new Schedule.Cron(cron, timezone);
        }
        return interval == null ? null : new Schedule.Interval(duration(interval));
    }

    private static Duration duration(String text) throws ExportRefusedException {
        try {
            return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new ExportRefusedException(
                    0, "\"" + text + "\" is not an interval. Give seconds, or a duration such as PT15M.");
        }
    }
}
