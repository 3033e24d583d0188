package headwater.flow.export.prefect;

import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A schedule as an item of `schedules` in `prefect.yaml`. Of the kinds it names exactly one, or Prefect refuses
/// it.
final class ScheduleFields {
    static final List<String> KINDS = List.of("cron", "interval", "rrule");

    private ScheduleFields() {}

    /// The fields of a schedule.
    ///
    /// @param timezone where the schedule leaves it open; null leaves it open too
    static Map<String, @Nullable Object> of(Schedule schedule, @Nullable String timezone) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        switch (schedule) {
            case Schedule.Cron(var expression, var own) -> {
                fields.put("cron", expression);
                var zone = own == null ? timezone : own;
                if (zone != null) {
                    fields.put("timezone", zone);
                }
            }
            case Schedule.Interval(var every) -> fields.put("interval", every.toSeconds());
        }
        return fields;
    }

    /// @throws ExportRefusedException if Prefect would not take the schedule
    static void check(Schedule schedule) throws ExportRefusedException {
        switch (schedule) {
            case Schedule.Cron(var expression, var timezone) -> {
                var fault = CronSyntax.fault(expression);
                if (fault != null) {
                    throw new ExportRefusedException(PrefectReason.BAD_CRON, fault);
                }
                if (timezone != null && !ZoneId.getAvailableZoneIds().contains(timezone)) {
                    throw new ExportRefusedException(PrefectReason.NO_TIMEZONE, timezone);
                }
            }
            case Schedule.Interval(var every) -> {
                if (every.compareTo(Duration.ofSeconds(1)) < 0) {
                    throw new ExportRefusedException(PrefectReason.INTERVAL_TOO_SHORT);
                }
            }
        }
    }

    /// Whether a schedule already says what was asked for, and maybe more.
    static boolean says(@Nullable Object has, Map<?, ? extends @Nullable Object> wanted) {
        return has instanceof Map<?, ?> map
                && wanted.entrySet().stream().allMatch(one -> Objects.equals(map.get(one.getKey()), one.getValue()))
                && others(map, wanted).isEmpty();
    }

    /// The kinds of a schedule that are in the way of the new one.
    static List<String> others(Map<?, ?> has, Map<?, ?> wanted) {
        return KINDS.stream()
                .filter(kind -> has.get(kind) != null && !wanted.containsKey(kind))
                .toList();
    }
}
