package headwater.app.export;

/// Why an export was not written. The arguments are named in order.
public enum ExportReason {
    /// The file.
    CHANGED
}
