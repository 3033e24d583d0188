package headwater.app.export;

import headwater.flow.export.Export;

/// What the answers so far come to.
public sealed interface Preview {
    /// It is being found out.
    record Pending() implements Preview {}

    /// The export, which can be written.
    record Ready(Export export) implements Preview {}

    /// No export, in one sentence.
    record Refused(String words) implements Preview {}
}
