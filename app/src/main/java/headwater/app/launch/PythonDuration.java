package headwater.app.launch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Python's `timedelta(hours=2)` is in JSON: `PT2H`, as Pydantic writes durations of less than a year.
final class PythonDuration {
    // In the order in which they can be told by their place, each with its microseconds.
    private static final List<Map.Entry<String, Long>> UNITS = List.of(
            Map.entry("days", 86_400_000_000L),
            Map.entry("seconds", 1_000_000L),
            Map.entry("microseconds", 1L),
            Map.entry("milliseconds", 1_000L),
            Map.entry("minutes", 60_000_000L),
            Map.entry("hours", 3_600_000_000L),
            Map.entry("weeks", 604_800_000_000L));
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000);

    private PythonDuration() {}

    /// The duration that some arguments say; null where one is no number.
    static @Nullable String of(List<PythonCall.Argument> arguments) {
        var total = BigDecimal.ZERO;
        for (int at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            var unit = unit(argument.keyword(), at);
            var number = number(argument.value());
            if (unit == null || number == null) {
                return null;
            }
            total = total.add(number.multiply(BigDecimal.valueOf(unit)));
        }
        return written(total);
    }

    private static @Nullable Long unit(String keyword, int at) {
        return keyword.isEmpty()
                ? at < UNITS.size() ? UNITS.get(at).getValue() : null
                : UNITS.stream()
                        .filter(each -> each.getKey().equals(keyword))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.replace("_", ""));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String written(BigDecimal microseconds) {
        var seconds = microseconds.abs().divide(SECOND);
        var whole = seconds.toBigInteger();
        var minute = BigInteger.valueOf(60);
        var hour = BigInteger.valueOf(3600);
        var day = BigInteger.valueOf(86_400);
        var rest = seconds.remainder(BigDecimal.valueOf(60));
        var time = part(whole.mod(day).divide(hour), "H")
                + part(whole.mod(hour).divide(minute), "M")
                + (rest.signum() == 0 ? "" : rest.stripTrailingZeros().toPlainString() + "S");
        var days = part(whole.divide(day), "D");
        return (microseconds.signum() < 0 ? "-P" : "P")
                + days
                + (time.isEmpty() && !days.isEmpty() ? "" : time.isEmpty() ? "T0S" : "T" + time);
    }

    private static String part(BigInteger number, String unit) {
        return number.signum() == 0 ? "" : number + unit;
    }
}
