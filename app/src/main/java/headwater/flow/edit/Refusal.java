package headwater.flow.edit;

import headwater.flow.Message;
import headwater.flow.Span;
import java.util.List;

/// Ends the planning of an edit that cannot be done safely.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message message;

    Refusal(int line, EditReason reason, Object... arguments) {
        super(reason.name());
        this.line = line;
        this.message = new Message(reason, List.of(arguments));
    }

    Refusal(Span where, EditReason reason, Object... arguments) {
        this(where.line(), reason, arguments);
    }

    int line() {
        return line;
    }

    Outcome.Refused refused() {
        return new Outcome.Refused(line, message, List.of());
    }
}
