package headwater.flow.check;

import headwater.flow.Message;
import headwater.flow.Span;
import java.util.List;

/// One thing that a check has found.
///
/// `id` names the check and the case, as `prefect2-name`, and stays the same from version to version; `message`
/// says what is wrong; `fixes` are ways to put it right, the best first.
public record Finding(String id, Severity severity, Span span, Message message, List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
    }

    /// How much a finding matters.
    public enum Severity {
        /// The file is not Python, or cannot run.
        ERROR,
        /// The flow may not do what it should.
        WARNING
    }

    /// One way to put a finding right: `replacement` in the place of the bytes of `span`.
    public record Fix(String title, Span span, String replacement) {}

    /// The line, from 1, that the finding begins on.
    public int line() {
        return span.line();
    }
}
