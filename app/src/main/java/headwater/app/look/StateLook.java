package headwater.app.look;

import headwater.graph.Bar;
import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// How a state is shown: by a colour and, for those who cannot distinguish colours, by a symbol and by the form of the
/// bar on its card.
///
/// @param tone the colour's name in the palette of the drawing
/// @param icon the symbol
/// @param bar the form of the bar
public record StateLook(Tone tone, Feather icon, Bar bar) {
    /// The look of a state. The server's name matters for the few that differ from others of their type.
    public static StateLook of(StateType type, String name) {
        return switch (type) {
            case COMPLETED -> completed(name);
            case FAILED -> look("failed", Feather.X, Bar.SOLID);
            case CRASHED -> look("crashed", Feather.ZAP, Bar.HATCHED);
            case RUNNING -> look("running", Feather.PLAY, name.equals("Retrying") ? Bar.DASHED : Bar.SOLID);
            case PENDING -> look("pending", Feather.MORE_HORIZONTAL, Bar.SOLID);
            case SCHEDULED -> scheduled(name);
            case PAUSED -> look("paused", Feather.PAUSE, Bar.SPLIT);
            case CANCELLING -> look("cancelling", Feather.SLASH, Bar.SOLID);
            case CANCELLED -> look("cancelled", Feather.SLASH, Bar.SOLID);
            case UNKNOWN -> new StateLook(Tone.PLAIN, Feather.HELP_CIRCLE, Bar.SOLID);
        };
    }

    private static StateLook completed(String name) {
        return switch (name) {
            case "Cached" -> look("cached", Feather.ARCHIVE, Bar.HOLLOW);
            case "RolledBack" -> look("cancelled", Feather.ROTATE_CCW, Bar.SOLID);
            default -> look("completed", Feather.CHECK, Bar.SOLID);
        };
    }

    /// What is late, waits for a retry or was scheduled again does not go as planned: its bar is dashed.
    private static StateLook scheduled(String name) {
        return switch (name) {
            case "", "Scheduled" -> look("scheduled", Feather.CLOCK, Bar.SOLID);
            case "Late" -> look("scheduled", Feather.ALERT_TRIANGLE, Bar.DASHED);
            case "AwaitingRetry" -> look("scheduled", Feather.ROTATE_CW, Bar.DASHED);
            default -> look("scheduled", Feather.CLOCK, Bar.DASHED);
        };
    }

    private static StateLook look(String tone, Feather icon, Bar bar) {
        return new StateLook(new Tone(tone), icon, bar);
    }

    /// The word for a state in a sentence or on a card: the server's name in lower case, in two words where it is
    /// two.
    public static String words(String stateName) {
        return stateName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /// The words for a state by itself, as in a list: those of a sentence, with a capital.
    public static String title(String stateName) {
        var words = words(stateName);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
