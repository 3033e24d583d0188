package headwater.app.compare;

/// A row of the table of tasks: a task, or one of its task runs below it.
///
/// @param key distinguishes it from other rows
/// @param isWithin whether it is one of the task runs of the task above it
/// @param isOpen whether its task runs are below it
record CompareRow(String key, ComparedTask task, boolean isWithin, boolean isOpen) {
    /// Whether it has task runs that can be shown below it.
    boolean canOpen() {
        return !task.each().isEmpty();
    }
}
