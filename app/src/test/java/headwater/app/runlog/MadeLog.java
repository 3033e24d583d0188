package headwater.app.runlog;

import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Lines of a log for tests: of a run that reads partitions, with tracebacks and colours here and there.
public final class MadeLog {
    /// When the first line was written.
    public static final Instant START = Instant.parse("2026-11-24T06:00:48Z");

    private static final int TASKS = 24;

    private MadeLog() {}

    /// So many lines, a millisecond apart at most. The same for the same seed.
    public static List<LogLine> lines(int count, int seed) {
        var random = new Random(seed);
        var lines = new ArrayList<LogLine>(count);
        var time = START;
        for (int i = 0; i < count; i++) {
            time = time.plusNanos(1000L * random.nextInt(1000));
            lines.add(line(i, time, random));
        }
        return lines;
    }

    private static LogLine line(int number, Instant time, Random random) {
        int task = random.nextInt(TASKS + 1);
        int kind = random.nextInt(100);
        return new LogLine(
                new LogId(new UUID(random.nextLong(), number)),
                task == 0 ? "prefect.flow_runs" : "prefect.task_runs",
                kind == 0 ? 40 : kind < 4 ? 30 : kind < 20 ? 20 : 10,
                message(kind, number, task, random),
                time,
                null,
                task == 0 ? null : new TaskRunId(new UUID(0, task)));
    }

    private static String message(int kind, int number, int task, Random random) {
        return switch (kind) {
            case 0 -> """
                    Task run encountered an exception
                    Traceback (most recent call last):
                      File "/opt/flows/orders.py", line 158, in convert_currency
                        return rates[currency]
                    KeyError: 'CHF'""";
            case 1 -> "\u001b[33mWARN\u001b[0m " + task + " refunds in CHF, left as they are";
            case 2 -> "";
            case 3 -> "partition " + task + ": not read\r\nagain in " + random.nextInt(60) + " s";
            default ->
                "partition %02d: order %02d-%04d row ok, %d.%02d EUR"
                        .formatted(task, task, number % 10_000, random.nextInt(900), random.nextInt(100));
        };
    }
}
