package headwater.app.designer;

/// A control with text that counts only once it is committed.
sealed interface Committed permits CommitField, CommitArea {
    /// Takes another text from the document. What was typed and is not committed yet stays, and is still to be
    /// committed.
    void show(String text);

    /// Commits the text if it differs from the text that was committed last.
    void commit();

    /// Whether the text differs from the text that was committed last.
    boolean isChanged();
}
