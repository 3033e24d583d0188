package headwater.app.designer;

import headwater.flow.Source;

/// What another program did to an open file.
public sealed interface ExternalChange {
    /// It wrote another version, which was read again: nothing was unsaved.
    record ReadAgain() implements ExternalChange {}

    /// It wrote another version while there were unsaved changes: one of the two is to be chosen.
    ///
    /// @param theirs the version on disk
    record Conflict(Source theirs) implements ExternalChange {}

    /// It deleted or moved the file.
    record Deleted() implements ExternalChange {}
}
