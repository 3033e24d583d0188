package headwater.flow.export;

/// A question of a target's form, answered by a text.
///
/// @param name its name on the command line, without dashes
/// @param label its name in the window
/// @param kind what kind of text is wanted
/// @param initial the answer before a person gave one; may be empty
/// @param open what an empty answer comes to, in a few words
/// @param help what it is for, one sentence
public record Field(String name, String label, Kind kind, String initial, String open, String help) {
    /// What kind of text a field wants.
    public enum Kind {
        TEXT,
        TIMEZONE
    }
}
