package headwater.app.bench;

import headwater.prefect.PrefectClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The requests and connections that a client sent in a time that has ended: all of them, whatever they were for.
///
/// @param byKind how many of each kind, as in [headwater.prefect.Traffic#sent()]
/// @param bySecond the same for each second in which something was sent, as far as anybody looked
/// @param took how long it was
record Requests(Map<String, Long> byKind, Map<Long, Map<String, Long>> bySecond, Duration took) {
    /// A time that has begun. For one thread.
    static final class Begun {
        private final PrefectClient client;
        private final Map<String, Long> before;
        private final long began = System.nanoTime();
        private final Map<Long, Map<String, Long>> bySecond = new TreeMap<>();
        private Map<String, Long> looked;

        private Begun(PrefectClient client) {
            this.client = client;
            this.before = client.traffic().sent();
            this.looked = before;
        }

        /// Notes what was sent since the look before.
        void look() {
            var now = client.traffic().sent();
            if (!now.equals(looked)) {
                more(looked, now)
                        .forEach((kind, number) -> bySecond.computeIfAbsent(took().toSeconds(), _ -> new TreeMap<>())
                                .merge(kind, number, Long::sum));
                looked = now;
            }
        }

        private Duration took() {
            return Duration.ofNanos(System.nanoTime() - began);
        }

        Requests end() {
            look();
            return new Requests(more(before, client.traffic().sent()), bySecond, took());
        }

        private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
            var more = new TreeMap<>(after);
            before.forEach((kind, number) -> more.merge(kind, -number, Long::sum));
            more.values().removeIf(number -> number == 0);
            return more;
        }
    }

    /// Counts from now on.
    static Begun of(PrefectClient client) {
        return new Begun(client);
    }

    long total() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The average, to a tenth.
    double perMinute() {
        return Math.round(total() * 600.0 / took.toSeconds()) / 10.0;
    }

    @Override
    public String toString() {
        return total() + " requests in " + took.toSeconds() + " s, " + perMinute() + " a minute"
                + byKind.entrySet().stream()
                        .map(kind -> "\n    " + kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining())
                + bySecond.entrySet().stream()
                        .map(second -> "\n    second " + second.getKey() + ": " + second.getValue())
                        .collect(Collectors.joining());
    }
}
