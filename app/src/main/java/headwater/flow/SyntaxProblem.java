package headwater.flow;

/// A place where the text is not Python, and what is wrong there.
public record SyntaxProblem(Span span, Message message) {
    /// The line, from 1.
    public int line() {
        return span.line();
    }
}
