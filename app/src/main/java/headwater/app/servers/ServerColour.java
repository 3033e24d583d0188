package headwater.app.servers;

import java.util.Locale;

/// A colour by which a person tells a server from others. None of them is a state's.
public enum ServerColour {
    NONE,
    MAGENTA,
    TEAL,
    OLIVE,
    BROWN;

    /// What a person calls it.
    public String title() {
        return this == NONE
                ? "No colour"
                : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// The class of the style sheet that colours what belongs to the server.
    public String style() {
        return "server-" + name().toLowerCase(Locale.ROOT);
    }
}
