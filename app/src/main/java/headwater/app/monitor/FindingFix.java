package headwater.app.monitor;

/// An edit of the flow that mends what a finding is about.
public sealed interface FindingFix {
    /// It can be made.
    ///
    /// @param words what it does, for a person
    /// @param make makes the edit
    record Offered(String words, Runnable make) implements FindingFix {}

    /// It is made, which the run that is shown knows nothing of.
    ///
    /// @param words what was changed, for a person
    /// @param runAgain runs the changed flow
    /// @param undo takes the edit back
    record Made(String words, Runnable runAgain, Runnable undo) implements FindingFix {}
}
