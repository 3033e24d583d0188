package headwater.app.words;

import headwater.flow.Message;
import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// Turns messages into sentences, in the user's language where there is a bundle for it, else in English.
///
/// Each sentence is a pattern of [MessageFormat]; plain numbers are written without grouping, as they are lines and
/// ports.
public final class Words {
    // After a colon, the words of a server would read as the reason for these.
    private static final Set<FailureReason> WHOLE = Set.of(
            FailureReason.CREDENTIALS,
            FailureReason.FORBIDDEN,
            FailureReason.NOT_FOUND,
            FailureReason.TOO_MANY_REQUESTS,
            FailureReason.BUSY);

    private Words() {}

    /// The sentence of a message.
    ///
    /// @throws java.util.MissingResourceException if no bundle has it; a test checks every constant
    public static String of(Message message) {
        return filled(format(message), message.arguments());
    }

    /// The sentence of a reason with its arguments.
    public static String of(Enum<?> reason, Object... arguments) {
        return of(Message.of(reason, arguments));
    }

    /// What failed between the client and a server, as a sentence with its end. What the server says of a
    /// refusal that needs no explanation is a sentence of its own.
    public static String of(Failure failure) {
        var detail = failure.detail();
        var message = Message.of(failure.reason(), failure.where(), detail);
        boolean isPlaced = format(message).getFormatsByArgumentIndex().length > 1;
        if (detail.isEmpty() || isPlaced) {
            return ended(of(message));
        }
        return WHOLE.contains(failure.reason())
                ? ended(of(message)) + " " + ended(of(FailureReason.SERVER_SAYS, failure.where(), detail))
                : ended(of(message) + ": " + detail);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.?!]") ? sentence : sentence + ".";
    }

    /// The name of the bundle that holds the words of an enum.
    static String bundle(Class<?> reasons) {
        return Words.class.getPackageName() + "." + reasons.getSimpleName();
    }

    private static MessageFormat format(Message message) {
        var reason = message.reason();
        var bundle = ResourceBundle.getBundle(bundle(reason.getDeclaringClass()));
        return new MessageFormat(bundle.getString(reason.name()), Locale.getDefault());
    }

    private static String filled(MessageFormat format, List<Object> arguments) {
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int i = 0; i < formats.length && i < arguments.size(); i++) {
            if (formats[i] == null && arguments.get(i) instanceof Number) {
                format.setFormatByArgumentIndex(i, plainNumbers());
            }
        }
        var values = arguments.stream()
                .map(each -> each instanceof Message message ? of(message) : each)
                .toArray();
        return format.format(values);
    }

    private static NumberFormat plainNumbers() {
        var plain = NumberFormat.getInstance();
        plain.setGroupingUsed(false);
        return plain;
    }
}
