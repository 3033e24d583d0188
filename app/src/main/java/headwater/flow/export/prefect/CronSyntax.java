package headwater.flow.export.prefect;

import headwater.flow.Message;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cron expressions as Prefect 3 takes them: those of its copy of `croniter`, without hashed and random ones
/// (`prefect._internal.schemas.validators.validate_cron_string`). Five fields, or six with seconds behind them, or
/// seven with seconds and years.
final class CronSyntax {
    private static final List<String> ALIASES =
            List.of("@midnight", "@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@annually");

    private static final Pattern RANGE = Pattern.compile("(\\*|[^-/]+)(?:-([^-/]+))?(?:/(\\d+))?");
    // The last Friday of a month.
    private static final Pattern LAST = Pattern.compile("l[0-7]");
    // The third Friday of a month.
    private static final Pattern NTH = Pattern.compile("([^#]+)#([1-5])");

    private record Field(PrefectReason name, int low, int high, List<String> words) {}

    private static final Field DAY_OF_WEEK =
            new Field(PrefectReason.DAY_OF_WEEK, 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));
    private static final Field DAY_OF_MONTH = new Field(PrefectReason.DAY_OF_MONTH, 1, 31, List.of());
    private static final List<Field> FIELDS = List.of(
            new Field(PrefectReason.MINUTE, 0, 59, List.of()),
            new Field(PrefectReason.HOUR, 0, 23, List.of()),
            DAY_OF_MONTH,
            new Field(
                    PrefectReason.MONTH,
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            DAY_OF_WEEK,
            new Field(PrefectReason.SECOND, 0, 59, List.of()),
            new Field(PrefectReason.YEAR, 1970, 2099, List.of()));

    private CronSyntax() {}

    /// What is wrong with an expression; null if Prefect takes it.
    static @Nullable Message fault(String expression) {
        var text = expression.strip().toLowerCase(Locale.ROOT);
        if (ALIASES.contains(text)) {
            return null;
        }
        var parts = text.split("\\s+", -1);
        if (parts.length < 5 || parts.length > 7) {
            return Message.of(PrefectReason.CRON_FIELDS);
        }
        if (mixesWeekdays(parts[4])) {
            return Message.of(PrefectReason.CRON_WEEKDAYS);
        }
        for (var i = 0; i < parts.length; i++) {
            for (var part : parts[i].split(",", -1)) {
                if (!isValid(part, FIELDS.get(i), parts[i], parts.length)) {
                    return notIn(FIELDS.get(i), part);
                }
            }
        }
        return null;
    }

    private static boolean mixesWeekdays(String days) {
        var list = List.of(days.split(",", -1));
        var occurrences = list.stream()
                .filter(day -> NTH.matcher(day).matches() || LAST.matcher(day).matches())
                .count();
        return occurrences > 0 && occurrences < list.size() && !list.contains("*");
    }

    private static Message notIn(Field field, String part) {
        var name = Message.of(field.name());
        return field.words().isEmpty()
                ? Message.of(PrefectReason.CRON_NUMBER, part, name, field.low(), field.high())
                : Message.of(
                        PrefectReason.CRON_NUMBER_OR_WORD,
                        part,
                        name,
                        field.low(),
                        field.high(),
                        field.words().getFirst(),
                        field.words().getLast());
    }

    private static boolean isValid(String part, Field field, String all, int fields) {
        var isDay = field.equals(DAY_OF_MONTH) || field.equals(DAY_OF_WEEK);
        if (part.equals("?")) {
            return isDay && all.equals("?");
        }
        if (field.equals(DAY_OF_MONTH) && part.equals("l")) {
            return true;
        }
        var nth = NTH.matcher(part);
        if (field.equals(DAY_OF_WEEK) && nth.matches()) {
            return isRange(nth.group(1), field, fields)
                    && !nth.group(1).contains("/")
                    && !nth.group(1).equals("*");
        }
        if (field.equals(DAY_OF_WEEK) && LAST.matcher(part).matches()) {
            return isValue(part.substring(1), field, fields);
        }
        return isRange(part, field, fields);
    }

    private static boolean isRange(String part, Field field, int fields) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return false;
        }
        var low = range.group(1);
        var high = range.group(2);
        var step = range.group(3);
        if (step != null && (step.length() > 6 || Integer.parseInt(step) == 0)) {
            return false;
        }
        var toLastDay = field.equals(DAY_OF_MONTH) && "l".equals(high);
        return (low.equals("*") ? high == null : isValue(low, field, fields))
                && (high == null || toLastDay || isValue(high, field, fields));
    }

    private static boolean isValue(String value, Field field, int fields) {
        if (field.words().contains(value)) {
            return true;
        }
        if (!value.matches("\\d{1,4}")) {
            return false;
        }
        var number = Integer.parseInt(value);
        // Oddities of croniter: Sunday is 7, too, but only without seconds; the first day is 0, too, but only with
        // them.
        return (number >= field.low() && number <= field.high())
                || (field.equals(DAY_OF_WEEK) && number == 7 && fields == 5)
                || (field.equals(DAY_OF_MONTH) && number == 0 && fields == 6);
    }
}
