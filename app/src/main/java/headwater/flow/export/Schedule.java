package headwater.flow.export;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// When a deployment runs by itself.
public sealed interface Schedule {

    /// At the times of a cron expression, in a time zone such as `Europe/Berlin`.
    record Cron(String expression, String timezone) implements Schedule {}

    /// Again and again, this far apart.
    record Interval(Duration every) implements Schedule {}

    /// The schedule as an item of `schedules` in `prefect.yaml`.
    default Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        switch (this) {
            case Cron cron -> {
                fields.put("cron", cron.expression());
                fields.put("timezone", cron.timezone());
            }
            case Interval interval -> fields.put("interval", interval.every().toSeconds());
        }
        return fields;
    }
}
