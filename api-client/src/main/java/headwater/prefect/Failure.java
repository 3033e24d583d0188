package headwater.prefect;

import java.util.Locale;

/// Why something failed, as a value: the code that shows it makes the sentence. Holds no secret.
///
/// @param where the server, as host and port or as the address of its API, or what the reason names in its place;
///     empty where there is none
/// @param detail what the server or the system said, or a value that the reason names; empty if there is nothing
public record Failure(FailureReason reason, String where, String detail) {
    Failure(FailureReason reason, String where) {
        this(reason, where, "");
    }

    /// A few technical words, for logs: `not listening: localhost:4200`.
    @Override
    public String toString() {
        var words = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var place = where.isEmpty() ? "" : ": " + where;
        return words + place + (detail.isEmpty() ? "" : ": " + detail);
    }
}
