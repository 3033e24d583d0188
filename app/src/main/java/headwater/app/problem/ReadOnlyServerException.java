package headwater.app.problem;

/// Something was to be changed on a server that a person has marked as read-only.
public final class ReadOnlyServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String server;

    /// A refusal of a change.
    ///
    /// @param server its [headwater.prefect.ServerAddress#key()]
    public ReadOnlyServerException(String server) {
        super(server);
        this.server = server;
    }

    /// The [headwater.prefect.ServerAddress#key()] of the server.
    public String server() {
        return server;
    }
}
