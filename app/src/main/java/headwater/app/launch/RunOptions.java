package headwater.app.launch;

import headwater.app.words.Words;
import headwater.prefect.RunRequest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a deployment is to run beside its parameters: when, from which work queue, under which name and with which tags.
/// A form asks for it as for a parameter that has fields.
public final class RunOptions {
    private static final String START = "start";
    private static final String QUEUE = "work queue";
    private static final String NAME = "run name";
    private static final String TAGS = "tags";

    private RunOptions() {}

    /// The field that asks for all of them.
    ///
    /// @param queues the queues to choose from; none where there is no work pool
    /// @param queue the one that the deployment has; null for none
    /// @param tags those that the run has if nobody changes them
    static ParameterField field(List<String> queues, @Nullable String queue, List<String> tags) {
        var text = new ParameterType.Text(LaunchReason.TEXT);
        var fields = Stream.of(
                        option(
                                        START,
                                        new ParameterType.Text(LaunchReason.START_TIME),
                                        Words.of(FormWords.START_NOTE, ZoneId.systemDefault()))
                                .withHint(Words.of(FormWords.AT_ONCE)),
                        queues.size() < 2
                                ? null
                                : option(
                                                QUEUE,
                                                new ParameterType.Choice(List.copyOf(queues)),
                                                Words.of(FormWords.QUEUE_NOTE))
                                        .having(queue),
                        option(NAME, text, Words.of(FormWords.NAME_NOTE)).withHint(Words.of(FormWords.NAME_HINT)),
                        option(TAGS, text, Words.of(FormWords.TAGS_NOTE)).having(String.join(", ", tags)))
                .filter(Objects::nonNull)
                .toList();
        return new ParameterField(
                Words.of(FormWords.HOW),
                new ParameterType.Model(Words.of(FormWords.OPTIONS), fields),
                new FirstValue.Known(Map.of()),
                "",
                Words.of(FormWords.HOW_NOTE),
                Limits.none());
    }

    private static ParameterField option(String name, ParameterType type, String note) {
        return new ParameterField(name, type, new FirstValue.Written(""), "", note, Limits.none());
    }

    /// The run that a form asks the server for now.
    public static RunRequest request(FormModel form) {
        return request(form, ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /// The run that a form asks the server for. What nobody changed is left to the deployment, but for tags, which a
    /// run
    /// has of its own.
    ///
    /// @param now on the person's clock
    static RunRequest request(FormModel form, ZonedDateTime now) {
        return new RunRequest(
                form.sent(),
                null,
                option(form, NAME).orElse(null),
                option(form, TAGS).map(RunOptions::tags).orElse(List.of()),
                option(form, START).flatMap(text -> StartTime.of(text, now)).orElse(null),
                option(form, QUEUE).orElse(null));
    }

    private static Optional<String> option(FormModel form, String name) {
        var options = form.options();
        return (options == null ? Stream.<FormItem>empty() : options.children().stream())
                .filter(each -> each.field().name().equals(name))
                .filter(each -> each.isTouched() || name.equals(TAGS))
                .map(FormItem::value)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }

    private static List<String> tags(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
