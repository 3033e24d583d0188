package headwater.flow.export.prefect;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
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
    public Message title() {
        return Message.of(PrefectForm.TITLE);
    }

    @Override
    public List<Field> form() {
        return List.of(
                new Field(
                        "name",
                        Message.of(PrefectForm.NAME),
                        Field.Kind.TEXT,
                        "default",
                        null,
                        Message.of(PrefectForm.NAME_HELP)),
                field(
                        "work-pool",
                        PrefectForm.WORK_POOL,
                        Field.Kind.TEXT,
                        Message.of(PrefectForm.WORK_POOL_OPEN, workPool),
                        PrefectForm.WORK_POOL_HELP),
                field(
                        "cron",
                        PrefectForm.CRON,
                        Field.Kind.TEXT,
                        Message.of(PrefectForm.CRON_OPEN),
                        PrefectForm.CRON_HELP),
                field(
                        "timezone",
                        PrefectForm.TIMEZONE,
                        Field.Kind.TIMEZONE,
                        Message.of(PrefectForm.TIMEZONE_OPEN, timezone),
                        PrefectForm.TIMEZONE_HELP),
                field(
                        "interval",
                        PrefectForm.INTERVAL,
                        Field.Kind.TEXT,
                        Message.of(PrefectForm.INTERVAL_OPEN),
                        PrefectForm.INTERVAL_HELP),
                field(
                        "description",
                        PrefectForm.DESCRIPTION,
                        Field.Kind.TEXT,
                        Message.of(PrefectForm.DESCRIPTION_OPEN),
                        PrefectForm.DESCRIPTION_HELP));
    }

    private static Field field(String name, PrefectForm label, Field.Kind kind, Message open, PrefectForm help) {
        return new Field(name, Message.of(label), kind, "", open, Message.of(help));
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
            throw new ExportRefusedException(PrefectReason.DEPLOYMENT_WITHOUT_NAME);
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
            throw new ExportRefusedException(PrefectReason.CRON_AND_INTERVAL);
        }
        if (cron == null && timezone != null) {
            throw new ExportRefusedException(PrefectReason.TIMEZONE_WITHOUT_CRON);
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
            throw new ExportRefusedException(PrefectReason.NOT_AN_INTERVAL, text);
        }
    }
}
