package headwater.app.compare;

import headwater.app.compare.LogDifference.Logged;
import headwater.app.run.Run;
import headwater.app.runlog.Template;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where the logs of two runs differ. Task runs log at the same time, so their lines are mixed in another way in
/// each run: the lines of each task run are compared with those of the same call in the other run, and those of the
/// flow
/// with those of the flow. Numbers, times, ids and the names that the server gives to runs count for nothing.
final class LogComparison {
    // What a server gives as a name: words and parts of ids, joined by hyphens.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)+");
    private static final String RUN = "#";

    private final ReadRun a;
    private final ReadRun b;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private LogComparison(ReadRun a, ReadRun b, TaskPairs pairs) {
        this.a = a;
        this.b = b;
        readNames(a.run());
        readNames(b.run());
        pairs.byPlace().forEach((place, each) -> {
            for (int at = 0; at < each.size(); at++) {
                read(place, place + RUN + at, each.get(at));
            }
        });
    }

    /// Where the logs differ, earliest first; at most one place for each task run.
    static List<LogDifference> of(ReadRun a, ReadRun b, TaskPairs pairs) {
        return new LogComparison(a, b, pairs).differences();
    }

    private void readNames(Run run) {
        places.put(run.flowRun().id().toString(), "");
        words.put(run.flowRun().name(), RUN);
        run.subflows().values().forEach(subflow -> words.put(subflow.flowRun().name(), RUN));
    }

    // Of a task that only one run came to, the table of tasks says enough.
    private void read(String place, String key, TaskPairs.TaskPair pair) {
        var ofA = pair.a();
        var ofB = pair.b();
        if (ofA == null || ofB == null) {
            return;
        }
        sources.put(key, ofA.name());
        for (var task : List.of(ofA, ofB)) {
            places.put(task.id().toString(), key);
            words.put(task.name(), place + RUN);
            var subflow = task.childFlowRunId();
            if (subflow != null) {
                places.put(subflow.toString(), key);
            }
        }
    }

    private List<LogDifference> differences() {
        var ofA = bySource(a);
        var ofB = bySource(b);
        var all = new LinkedHashMap<>(ofA);
        ofB.forEach(all::putIfAbsent);
        var differences = new ArrayList<LogDifference>();
        for (var source : all.keySet()) {
            var difference =
                    difference(source, ofA.getOrDefault(source, List.of()), ofB.getOrDefault(source, List.of()));
            if (difference != null) {
                differences.add(difference);
            }
        }
        differences.sort(Comparator.comparing(LogDifference::since));
        return differences;
    }

    private Map<Source, List<Logged>> bySource(ReadRun run) {
        var lines = new LinkedHashMap<Source, List<Logged>>();
        for (var line : run.log()) {
            var source = source(line);
            if (source != null) {
                lines.computeIfAbsent(source, _ -> new ArrayList<>())
                        .add(new Logged(line, run.since(line.timestamp())));
            }
        }
        return lines;
    }

    /// @param place the pair of task runs; empty for the flow
    /// @param logger the name of the logger: a worker logs beside the flow
    private record Source(String place, String logger) {}

    private @Nullable Source source(LogLine line) {
        var task = line.taskRunId();
        var flow = line.flowRunId();
        var place = task != null ? places.get(task.toString()) : flow == null ? null : places.get(flow.toString());
        return place == null ? null : new Source(place, line.name());
    }

    private @Nullable LogDifference difference(Source source, List<Logged> ofA, List<Logged> ofB) {
        int at = 0;
        while (at < ofA.size() && at < ofB.size() && isAlike(ofA.get(at), ofB.get(at))) {
            at++;
        }
        if (isOver(at, ofA, ofB, a) || isOver(at, ofB, ofA, b)) {
            return null;
        }
        return new LogDifference(
                source.place().isEmpty() ? source.logger() : Objects.requireNonNull(sources.get(source.place())),
                at == 0 ? null : ofA.get(at - 1),
                at < ofA.size() ? ofA.get(at) : null,
                at < ofB.size() ? ofB.get(at) : null);
    }

    // Nothing is left to compare, or the one log goes on where the other was not read or written further.
    private static boolean isOver(int at, List<Logged> lines, List<Logged> others, ReadRun run) {
        return at == lines.size()
                && (at == others.size() || !run.isLogWhole() || !run.run().hasEnded());
    }

    private boolean isAlike(Logged one, Logged other) {
        var line = one.line();
        var like = other.line();
        return line.levelNumber() == like.levelNumber()
                && (line.message().equals(like.message())
                        || template(line.message()).equals(template(like.message())));
    }

    private String template(String message) {
        var named = NAME.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
        return Template.words(named);
    }
}
