package headwater.flow.python;

import headwater.flow.Message;
import headwater.flow.ReadReason;
import headwater.flow.Source;
import headwater.flow.SyntaxProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Finds the bracket that a text that is not Python never closes, as the parser's error may be anywhere after it.
///
/// Knows no more of Python than [Lexical] does.
final class OpenBrackets {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Source source;
    private final Deque<Integer> open = new ArrayDeque<>();

    private OpenBrackets(Source source) {
        this.source = source;
    }

    /// The innermost bracket that is open at the end of the text, or where another one is closed; empty where every
    /// bracket is closed, or a string is not.
    static Optional<SyntaxProblem> innermost(Source source) {
        return new OpenBrackets(source).find();
    }

    private Optional<SyntaxProblem> find() {
        int at = 0;
        while (at < source.length()) {
            char character = (char) source.at(at);
            int after = Lexical.skip(source, at);
            if (after < 0) {
                return Optional.empty();
            }
            if (after > at) {
                at = after;
            } else {
                if (OPENING.indexOf(character) >= 0) {
                    open.push(at);
                } else if (CLOSING.indexOf(character) >= 0) {
                    if (open.isEmpty()) {
                        return Optional.empty();
                    }
                    if (OPENING.indexOf(source.at(open.peek())) != CLOSING.indexOf(character)) {
                        int opened = open.peek();
                        return Optional.of(problem(
                                opened, Message.of(ReadReason.BRACKET_CLOSED_BY, bracket(opened), bracket(at))));
                    }
                    open.pop();
                }
                at++;
            }
        }
        return Optional.ofNullable(open.peek())
                .map(opened -> problem(opened, Message.of(ReadReason.BRACKET_OPEN, bracket(opened))));
    }

    private String bracket(int at) {
        return source.text(at, at + 1);
    }

    private SyntaxProblem problem(int opened, Message message) {
        return new SyntaxProblem(source.span(opened, opened + 1), message);
    }
}
