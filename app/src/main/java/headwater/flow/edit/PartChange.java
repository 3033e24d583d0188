package headwater.flow.edit;

/// What becomes of one part of the code, for example a default.
public sealed interface PartChange {
    /// It stays as it is.
    record Unchanged() implements PartChange {}

    /// It is set or removed.
    sealed interface Setting extends PartChange {}

    /// It gets this text.
    record To(String text) implements Setting {}

    /// It is taken out.
    record Removed() implements Setting {}
}
