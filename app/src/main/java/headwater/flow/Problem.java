package headwater.flow;

/// A place where the text is not Python, and what is wrong there, in words.
public record Problem(Span span, String words) {
    /// The line, from 1.
    public int line() {
        return span.line();
    }
}
