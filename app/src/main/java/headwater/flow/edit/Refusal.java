package headwater.flow.edit;

import headwater.flow.Span;

/// Ends the planning of an edit that cannot be done safely.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Refusal(int line, String reason) {
        super(reason);
        this.line = line;
    }

    Refusal(Span where, String reason) {
        this(where.line(), reason);
    }

    int line() {
        return line;
    }

    Outcome.Refused refused() {
        var reason = getMessage();
        return new Outcome.Refused(line, reason == null ? "this cannot be done" : reason);
    }
}
