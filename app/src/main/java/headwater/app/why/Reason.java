package headwater.app.why;

import headwater.flow.Message;
import java.util.List;

/// Why a condition does not hold.
///
/// @param title the fact
/// @param detail what it means, and where it is known from
/// @param isInferred whether the server did not say so itself
/// @param remedies what helps, the best first
public record Reason(Message title, Message detail, boolean isInferred, List<Remedy> remedies) {
    /// Copies the list.
    public Reason {
        remedies = List.copyOf(remedies);
    }

    static Reason of(Message title, Message detail, Remedy... remedies) {
        return new Reason(title, detail, false, List.of(remedies));
    }

    static Reason inferred(Message title, Message detail, Remedy... remedies) {
        return new Reason(title, detail, true, List.of(remedies));
    }
}
