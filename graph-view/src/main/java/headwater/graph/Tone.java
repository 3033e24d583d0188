package headwater.graph;

import static java.util.Objects.requireNonNull;

/// The name of a colour by meaning ("completed"); the palette says which colour that is. A name that the palette
/// lacks looks plain.
public record Tone(String name) {
    public static final Tone PLAIN = new Tone("plain");

    public Tone {
        requireNonNull(name);
    }
}
