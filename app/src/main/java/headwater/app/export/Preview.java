package headwater.app.export;

import headwater.flow.export.Export;

/// What the answers so far lead to.
public sealed interface Preview {
    /// It is being computed.
    record Pending() implements Preview {}

    /// The export, which can be written.
    record Ready(Export export) implements Preview {}

    /// No export, and why, for the form.
    record Refused(String words) implements Preview {}
}
