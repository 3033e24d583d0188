package headwater.app.deployments;

import headwater.prefect.model.ScheduleRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A schedule as a person says it: the usual forms in words, any other as it is written. Pure.
final class ScheduleWords {
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private ScheduleWords() {}

    /// The words of a schedule; the time zone is named where it is not the one of this machine.
    static String of(ScheduleRule rule) {
        return switch (rule) {
            case ScheduleRule.Cron(var cron, var zone) -> cron(cron) + zone(zone);
            case ScheduleRule.Interval(var interval, var _, var _) -> "every " + length(interval);
            case ScheduleRule.RRule(var rrule, var zone) -> rrule + zone(zone);
            case ScheduleRule.Unknown() -> "in a form that is not known here";
        };
    }

    private static String zone(@Nullable String name) {
        var zone = name == null ? "UTC" : name;
        var here = ZoneId.systemDefault();
        var isUtc = here.normalized().equals(ZoneOffset.UTC) && zone.equals("UTC");
        return isUtc || here.getId().equals(zone)
                ? ""
                : " " + zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String length(Duration interval) {
        long seconds = interval.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3600 == 0 && seconds > 0) {
            return count(seconds / 3600, "hour");
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static String count(long count, String unit) {
        return count == 1 ? unit : count + " " + unit + "s";
    }

    private static String cron(String cron) {
        var fields = cron.strip().split("\\s+", -1);
        if (fields.length != 5 || !fields[3].equals("*")) {
            return "cron " + cron;
        }
        var days = days(fields[2], fields[4]);
        var time = time(fields[0], fields[1]);
        if (days.isEmpty() || time.isEmpty()) {
            return "cron " + cron;
        }
        boolean isOnce = time.get().startsWith("at ");
        if (days.get().isEmpty()) {
            return (isOnce ? "daily " : "") + time.get();
        }
        return isOnce ? days.get() + " " + time.get() : time.get() + ", " + days.get();
    }

    // Empty words for every day; nothing where it cannot be said shortly.
    private static Optional<String> days(String ofMonth, String ofWeek) {
        if (ofMonth.equals("*")) {
            return week(ofWeek);
        }
        return ofWeek.equals("*") && isNumber(ofMonth)
                ? Optional.of("day " + ofMonth + " of the month")
                : Optional.empty();
    }

    private static Optional<String> week(String days) {
        if (days.equals("*")) {
            return Optional.of("");
        }
        if (days.equals("1-5") || days.equalsIgnoreCase("mon-fri")) {
            return Optional.of("weekdays");
        }
        var names = Arrays.stream(days.split(",")).map(ScheduleWords::day).toList();
        if (names.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(names.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    private static Optional<String> day(String day) {
        int number = isNumber(day) ? Integer.parseInt(day) : DAYS.indexOf(day.toUpperCase(Locale.ROOT));
        if (number < 0 || number > 7) {
            return Optional.empty();
        }
        var weekday = DayOfWeek.of(number == 0 ? 7 : number);
        return Optional.of(weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private static Optional<String> time(String minutes, String hours) {
        if (isNumber(minutes) && isNumber(hours)) {
            return Optional.of("at " + two(hours) + ":" + two(minutes));
        }
        if (isNumber(minutes) && hours.matches("\\*/\\d+")) {
            return Optional.of("every " + hours.substring(2) + " hours at :" + two(minutes));
        }
        if (!hours.equals("*")) {
            return Optional.empty();
        }
        if (minutes.equals("*")) {
            return Optional.of("every minute");
        }
        if (minutes.matches("\\*/\\d+")) {
            return Optional.of("every " + minutes.substring(2) + " min");
        }
        var list = Arrays.asList(minutes.split(","));
        return list.stream().allMatch(ScheduleWords::isNumber)
                ? Optional.of("hourly at "
                        + list.stream().map(each -> ":" + two(each)).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static boolean isNumber(String field) {
        return field.matches("\\d{1,2}");
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
