package headwater.app.look;

import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// How a state is shown: by a colour and, for those who cannot distinguish colours, by a shape.
///
/// @param tone the colour's name in the palette of the drawing
/// @param icon the shape
public record StateLook(Tone tone, Feather icon) {
    /// The look of a state. The server's name matters for the few that differ from others of their type.
    public static StateLook of(StateType type, String name) {
        return switch (type) {
            case COMPLETED ->
                name.equals("Cached")
                        ? new StateLook(new Tone("cached"), Feather.ARCHIVE)
                        : name.equals("RolledBack")
                                ? new StateLook(new Tone("cancelled"), Feather.ROTATE_CCW)
                                : new StateLook(new Tone("completed"), Feather.CHECK);
            case FAILED -> new StateLook(new Tone("failed"), Feather.X);
            case CRASHED -> new StateLook(new Tone("crashed"), Feather.ZAP);
            case RUNNING -> new StateLook(new Tone("running"), Feather.PLAY);
            case PENDING -> new StateLook(new Tone("pending"), Feather.MORE_HORIZONTAL);
            case SCHEDULED -> new StateLook(new Tone("scheduled"), Feather.CLOCK);
            case PAUSED -> new StateLook(new Tone("paused"), Feather.PAUSE);
            case CANCELLING -> new StateLook(new Tone("cancelling"), Feather.SLASH);
            case CANCELLED -> new StateLook(new Tone("cancelled"), Feather.SLASH);
            case UNKNOWN -> new StateLook(Tone.PLAIN, Feather.HELP_CIRCLE);
        };
    }

    /// The word for a state in a sentence or on a card: the server's name in lower case, in two words where it is
    /// two.
    public static String words(String stateName) {
        return stateName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
