package headwater.app.runs;

import headwater.app.look.StateLook;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person typed to find flow runs: words such as `state:failed pool:k8s-* !flow:sync* >5m since:2h heron`. All
/// of them have to hold. Pure.
///
/// A word is one of these, and `!` before it means the opposite:
/// - `state:`, `flow:`, `deployment:`, `pool:`, `queue:`, `tag:`, `name:` and a value, in which `*` stands for anything
///   and case does not count; a value with spaces is in quotes;
/// - `since:2h` or `until:30m` for when a run started, `>5m` or `<10s` for how long it ran;
/// - anything else is a part of the name of the run, its flow or its deployment.
///
/// @param words the words, in the order in which they were typed
public record RunsQuery(List<Word> words) {
    /// Every run.
    public static final RunsQuery ALL = new RunsQuery(List.of());

    private static final Pattern SPLIT = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern PERIOD = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d|w)");
    private static final Pattern LENGTH = Pattern.compile("([<>])(.+)");

    /// What a word with a colon is about.
    public enum Subject {
        STATE,
        FLOW,
        DEPLOYMENT,
        POOL,
        QUEUE,
        TAG,
        NAME
    }

    /// One word.
    public sealed interface Word {
        /// Whether runs are wanted for which the word does not hold.
        boolean isNot();
    }

    /// The value of something.
    record Value(boolean isNot, Subject subject, String value) implements Word {}

    /// When the run started.
    record Started(boolean isNot, boolean isSince, Duration ago) implements Word {}

    /// How long the run ran.
    record Lasted(boolean isNot, boolean isLonger, Duration time) implements Word {}

    /// A part of a name.
    record Text(boolean isNot, String part) implements Word {}

    /// Copies the list.
    public RunsQuery {
        words = List.copyOf(words);
    }

    /// Reads what was typed; any text is a query.
    public static RunsQuery parse(String typed) {
        var words = new ArrayList<Word>();
        var split = SPLIT.matcher(typed);
        while (split.find()) {
            var word = split.group();
            var isNot = word.startsWith("!") && word.length() > 1;
            words.add(word(isNot, isNot ? word.substring(1) : word));
        }
        return new RunsQuery(words);
    }

    private static Word word(boolean isNot, String text) {
        var length = LENGTH.matcher(text);
        if (length.matches()) {
            var time = period(length.group(2));
            if (time.isPresent()) {
                return new Lasted(isNot, length.group(1).equals(">"), time.get());
            }
        }
        int colon = text.indexOf(':');
        var value = colon < 0 ? "" : text.substring(colon + 1).replace("\"", "");
        if (!value.isEmpty()) {
            var key = text.substring(0, colon).toLowerCase(Locale.ROOT);
            var ago = period(value);
            if ((key.equals("since") || key.equals("until")) && ago.isPresent()) {
                return new Started(isNot, key.equals("since"), ago.get());
            }
            var subject = Arrays.stream(Subject.values())
                    .filter(each -> each.name().equalsIgnoreCase(key))
                    .findFirst();
            if (subject.isPresent()) {
                return new Value(isNot, subject.get(), value);
            }
        }
        return new Text(isNot, text.replace("\"", ""));
    }

    private static Optional<Duration> period(String text) {
        var period = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        if (!period.matches()) {
            return Optional.empty();
        }
        double unit = unit(period.group(2)).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(period.group(1)) * unit)));
    }

    private static Duration unit(String letters) {
        return switch (letters) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }

    /// Whether it asks for every run.
    public boolean isAll() {
        return words.isEmpty();
    }

    /// Whether time alone can change which runs it asks for.
    public boolean isAboutTime() {
        return words.stream().anyMatch(word -> word instanceof Started || word instanceof Lasted);
    }

    /// Which runs of a list are asked for.
    ///
    /// @param now the present time
    public Predicate<RunsModel.Listed> matches(Instant now) {
        return listed -> words.stream().allMatch(word -> word.isNot() != holds(word, listed, now));
    }

    private static boolean holds(Word word, RunsModel.Listed listed, Instant now) {
        var run = listed.run();
        return switch (word) {
            case Value(var _, var subject, var value) -> {
                var like = like(value);
                yield values(subject, listed)
                        .anyMatch(each -> like.matcher(each).matches());
            }
            case Started(var _, var isSince, var ago) -> {
                var start = run.startTime() == null ? run.expectedStartTime() : run.startTime();
                yield start != null && isSince != start.isBefore(now.minus(ago));
            }
            case Lasted(var _, var isLonger, var time) -> {
                var end = run.endTime() == null ? now : run.endTime();
                yield run.startTime() != null
                        && isLonger == Duration.between(run.startTime(), end).compareTo(time) > 0;
            }
            case Text(var _, var part) -> {
                var lower = part.toLowerCase(Locale.ROOT);
                yield Stream.of(run.name(), listed.flow(), listed.deployment())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(lower));
            }
        };
    }

    private static Stream<String> values(Subject subject, RunsModel.Listed listed) {
        var run = listed.run();
        return switch (subject) {
            case STATE -> states(run);
            case FLOW -> Stream.of(listed.flow());
            case DEPLOYMENT -> Stream.of(listed.deployment());
            case POOL -> Stream.ofNullable(run.workPoolName());
            case QUEUE -> Stream.ofNullable(run.workQueueName());
            case TAG -> run.tags().stream();
            case NAME -> Stream.of(run.name());
        };
    }

    // `state:scheduled` finds late runs too, `state:late` those alone.
    private static Stream<String> states(FlowRun run) {
        var state = run.state();
        return state == null
                ? Stream.of(run.stateType().name())
                : Stream.of(run.stateType().name(), state.name(), StateLook.words(state.name()));
    }

    private static Pattern like(String value) {
        var pattern = Arrays.stream(value.split("\\*", -1)).map(Pattern::quote).toList();
        return Pattern.compile(String.join(".*", pattern), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What the server can narrow its list by: all that is asked for is in that list, and maybe more.
    ///
    /// @param now the present time
    public FlowRunFilter filter(Instant now) {
        var filter = FlowRunFilter.any().topLevel();
        for (var word : words) {
            if (word instanceof Value(var isNot, var subject, var value) && !value.contains("*")) {
                filter = isNot ? without(filter, subject, value) : with(filter, subject, value);
            } else if (word instanceof Started(var isNot, var isSince, var ago)) {
                var then = now.minus(ago);
                filter = isNot == isSince ? filter.startedUntil(then) : filter.startedSince(then);
            }
        }
        return filter;
    }

    // Names of flows, deployments and pools are not among these: the server tells capital and small letters apart.
    private static FlowRunFilter with(FlowRunFilter filter, Subject subject, String value) {
        var type = type(value);
        return switch (subject) {
            case STATE -> type.isPresent() ? filter.withStates(List.of(type.get())) : filter;
            case NAME -> filter.withNameLike(value);
            case FLOW, DEPLOYMENT, POOL, QUEUE, TAG -> filter;
        };
    }

    private static FlowRunFilter without(FlowRunFilter filter, Subject subject, String value) {
        var type = type(value);
        return subject == Subject.STATE && type.isPresent() ? filter.withoutStates(List.of(type.get())) : filter;
    }

    private static Optional<StateType> type(String value) {
        return Arrays.stream(StateType.values())
                .filter(type -> type != StateType.UNKNOWN && type.name().equalsIgnoreCase(value))
                .findFirst();
    }
}
