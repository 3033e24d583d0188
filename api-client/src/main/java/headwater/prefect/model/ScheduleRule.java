package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a deployment is to run, in one of the forms that Prefect has (`prefect/server/schemas/schedules.py`).
public sealed interface ScheduleRule {
    /// By a cron expression.
    ///
    /// @param cron the expression
    /// @param timezone a name such as `Europe/Berlin`; null for UTC
    record Cron(String cron, @Nullable String timezone) implements ScheduleRule {}

    /// Again and again after a time.
    ///
    /// @param interval the time between two runs
    /// @param anchorDate an instant from which the intervals are counted, null if omitted
    /// @param timezone a name such as `Europe/Berlin`, in which days keep their length in hours; null for UTC
    record Interval(
            Duration interval,
            @Nullable Instant anchorDate,
            @Nullable String timezone) implements ScheduleRule {}

    /// By a recurrence rule of iCalendar (RFC 5545).
    ///
    /// @param rrule the rule
    /// @param timezone a name such as `Europe/Berlin`; null for UTC
    record RRule(String rrule, @Nullable String timezone) implements ScheduleRule {}

    /// A form that this client does not know.
    record Unknown() implements ScheduleRule {}

    /// The schedule that the server describes by these fields.
    @JsonCreator
    static ScheduleRule of(
            @JsonProperty("cron") @Nullable String cron,
            @JsonProperty("interval") @Nullable Duration interval,
            @JsonProperty("anchor_date") @Nullable Instant anchorDate,
            @JsonProperty("rrule") @Nullable String rrule,
            @JsonProperty("timezone") @Nullable String timezone) {
        if (cron != null) {
            return new Cron(cron, timezone);
        }
        if (interval != null) {
            return new Interval(interval, anchorDate, timezone);
        }
        return rrule == null ? new Unknown() : new RRule(rrule, timezone);
    }
}
