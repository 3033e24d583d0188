package headwater.app.actions;

/// How a flow run can be reached.
public enum RunAccess {
    /// On a server.
    SERVER,
    /// Not at all: it comes from a file.
    FILE
}
