package headwater.app.actions;

/// How a flow run can be reached.
public enum RunAccess {
    /// On a server.
    SERVER,
    /// On a server on which a person wants nothing to be changed.
    READ_ONLY,
    /// Not at all: it comes from a file.
    FILE
}
