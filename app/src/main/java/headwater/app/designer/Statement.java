package headwater.app.designer;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// A statement of Python that can be added to a flow. What is to be filled in is a hole, which the canvas marks.
public enum Statement {
    /// A condition.
    IF("if", "condition", Feather.GIT_COMMIT, "if %s:\n    ..."),
    /// A loop over something.
    FOR("for", "loop", Feather.REPEAT, "for item in %s:\n    ..."),
    /// A context manager.
    WITH("with", "context", Feather.BOX, "with %s:\n    ..."),
    /// What may fail, and what is done then.
    TRY("try", "handler", Feather.SHIELD, "try:\n    ...\nexcept Exception:\n    raise"),
    /// A line of code like any other.
    PRINT("print", "code", Feather.CODE, "print(%s)");

    private final String word;
    private final String kind;
    private final Feather icon;
    private final String pattern;

    Statement(String word, String kind, Feather icon, String pattern) {
        this.word = word;
        this.kind = kind;
        this.icon = icon;
        this.pattern = pattern;
    }

    /// The statement that begins with a word, if it is one of these.
    public static Optional<Statement> of(String word) {
        return List.of(values()).stream().filter(each -> each.word.equals(word)).findFirst();
    }

    /// The word that it begins with.
    public String word() {
        return word;
    }

    /// What it is, in a word.
    public String kind() {
        return kind;
    }

    /// Its icon.
    public Feather icon() {
        return icon;
    }

    /// Its lines.
    ///
    /// @param value the name of what it is about; empty for a hole
    String code(String value) {
        return pattern.formatted(value.isEmpty() ? "..." : value);
    }
}
