package headwater.flow;

import java.util.List;
import java.util.Locale;

/// A sentence for a person, without its words: what it says and about what.
///
/// `headwater.app.words` makes the sentence.
///
/// @param reason what it says; its words are in the bundle of this enum's name
/// @param arguments texts, numbers and other messages, in the order of the sentence's placeholders
public record Message(Enum<?> reason, List<Object> arguments) {
    /// Copies the arguments; each that is neither a number nor a message becomes its text.
    public Message {
        arguments = arguments.stream()
                .map(each -> each instanceof Number || each instanceof Message ? each : each.toString())
                .toList();
    }

    /// The message of a reason and its arguments.
    public static Message of(Enum<?> reason, Object... arguments) {
        return new Message(reason, List.of(arguments));
    }

    /// A name that stays the same whatever the words, for scripts: `not-a-call`.
    public String id() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
