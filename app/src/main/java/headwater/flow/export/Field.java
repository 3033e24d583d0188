package headwater.flow.export;

import headwater.flow.Message;
import org.jspecify.annotations.Nullable;

/// A question of a target's form, answered by a text.
///
/// @param name its name on the command line, without dashes
/// @param label its name in the window
/// @param kind what kind of text it takes
/// @param initial the answer before a person gave one; may be empty
/// @param open what an empty answer means, in a few words; null if there must be an answer
/// @param help what it is for, one sentence
public record Field(
        String name,
        Message label,
        Kind kind,
        String initial,
        @Nullable Message open,
        Message help) {
    /// What kind of text a field takes.
    public enum Kind {
        TEXT,
        TIMEZONE
    }
}
