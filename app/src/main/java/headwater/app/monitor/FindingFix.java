package headwater.app.monitor;

/// An edit of the flow that mends what a finding is about.
///
/// @param words what it does, for a person
/// @param make makes the edit
public record FindingFix(String words, Runnable make) {}
