package headwater.flow;

import java.util.Locale;

/// What a node of the drawing is.
public enum NodeKind {
    TASK,
    SUBFLOW,
    STEP,
    DEPLOYMENT,
    NOTEBOOK,
    ARTIFACT,
    PAUSE,
    CODE,
    RETURN,
    EXIT,
    IF,
    FOR,
    WHILE,
    WITH,
    TRY,
    MATCH,
    COMPREHENSION,
    GATHER;

    /// The word of `graph --json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nodes of this kind hold others.
    public boolean isContainer() {
        return switch (this) {
            case IF, FOR, WHILE, WITH, TRY, MATCH, COMPREHENSION, GATHER -> true;
            case TASK, SUBFLOW, STEP, DEPLOYMENT, NOTEBOOK, ARTIFACT, PAUSE, CODE, RETURN, EXIT -> false;
        };
    }

    /// Whether nodes of this kind are calls that Prefect tracks or starts.
    public boolean isPrefectCall() {
        return this == TASK || this == SUBFLOW || this == DEPLOYMENT || this == NOTEBOOK;
    }
}
