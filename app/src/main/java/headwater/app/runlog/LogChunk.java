package headwater.app.runlog;

import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some lines that follow each other, in columns: no objects for each line, one text for all messages, and each name
/// once. A line takes its text and about 50 bytes.
final class LogChunk {
    private static final char ESCAPE = '\u001b';

    private final long[] ids;
    private final long[] seconds;
    private final int[] nanos;
    private final int[] levels;
    private final short[] loggers;
    private final short[] flowRuns;
    private final short[] taskRuns;
    private final int[] ends;
    private final String text;
    private final List<String> loggerNames;
    private final List<@Nullable FlowRunId> flowRunIds;
    private final List<@Nullable TaskRunId> taskRunIds;
    private final Map<LogLevel, Integer> counts = new EnumMap<>(LogLevel.class);
    private final boolean isSimple;
    // The lines with escape sequences.
    private final BitSet escaped = new BitSet();
    // Made when first asked for; two threads may both make it, and make the same.
    private volatile int @Nullable [] templates;

    private LogChunk(List<LogLine> lines) {
        int size = lines.size();
        ids = new long[2 * size];
        seconds = new long[size];
        nanos = new int[size];
        levels = new int[size];
        loggers = new short[size];
        flowRuns = new short[size];
        taskRuns = new short[size];
        ends = new int[size];
        var messages = new StringBuilder();
        var names = new LinkedHashMap<String, Short>();
        var flows = new LinkedHashMap<@Nullable FlowRunId, Short>();
        var tasks = new LinkedHashMap<@Nullable TaskRunId, Short>();
        for (int i = 0; i < size; i++) {
            var line = lines.get(i);
            ids[2 * i] = line.id().value().getMostSignificantBits();
            ids[2 * i + 1] = line.id().value().getLeastSignificantBits();
            var time = line.timestamp();
            seconds[i] = time.getEpochSecond();
            nanos[i] = time.getNano();
            levels[i] = line.levelNumber();
            loggers[i] = number(line.name(), names);
            flowRuns[i] = number(line.flowRunId(), flows);
            taskRuns[i] = number(line.taskRunId(), tasks);
            messages.append(line.message());
            ends[i] = messages.length();
            escaped.set(i, line.message().indexOf(ESCAPE) >= 0);
            counts.merge(line.level(), 1, Integer::sum);
        }
        text = messages.toString();
        loggerNames = List.copyOf(names.keySet());
        flowRunIds = Collections.unmodifiableList(new ArrayList<>(flows.keySet()));
        taskRunIds = Collections.unmodifiableList(new ArrayList<>(tasks.keySet()));
        isSimple = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && escaped.isEmpty();
    }

    /// A chunk of lines that are in order.
    static LogChunk of(List<LogLine> lines) {
        return new LogChunk(lines);
    }

    private static <T extends @Nullable Object> short number(T value, Map<T, Short> known) {
        var number = known.get(value);
        if (number == null) {
            number = (short) known.size();
            known.put(value, number);
        }
        return number;
    }

    int size() {
        return ends.length;
    }

    LogLine get(int index) {
        return new LogLine(
                new LogId(new UUID(ids[2 * index], ids[2 * index + 1])),
                logger(index),
                levels[index],
                message(index),
                time(index),
                flowRunIds.get(flowRuns[index]),
                taskRun(index));
    }

    Instant time(int index) {
        return Instant.ofEpochSecond(seconds[index], nanos[index]);
    }

    LogLevel level(int index) {
        return LogLevel.of(levels[index]);
    }

    String logger(int index) {
        return loggerNames.get(loggers[index]);
    }

    @Nullable
    TaskRunId taskRun(int index) {
        return taskRunIds.get(taskRuns[index]);
    }

    String message(int index) {
        return text.substring(start(index), ends[index]);
    }

    /// All messages, one after the other.
    String text() {
        return text;
    }

    /// Where the message of a line begins in the text.
    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /// Where the message of a line ends in the text.
    int end(int index) {
        return ends[index];
    }

    /// Whether each message is one line of text as it is, without breaks and escape sequences.
    boolean isSimple() {
        return isSimple;
    }

    /// Whether the message of a line has escape sequences.
    boolean hasEscapes(int index) {
        return escaped.get(index);
    }

    /// What the message of a line is without its numbers, as a number that is equal for similar ones.
    int template(int index) {
        var known = templates;
        if (known == null) {
            known = new int[size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = Template.hash(text, start(i), end(i));
            }
            templates = known;
        }
        return known[index];
    }

    Set<String> loggers() {
        return Set.copyOf(loggerNames);
    }

    int count(LogLevel level) {
        return counts.getOrDefault(level, 0);
    }
}
