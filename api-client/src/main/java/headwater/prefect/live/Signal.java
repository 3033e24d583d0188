package headwater.prefect.live;

/// What happened on a socket, in the order in which it happened there.
sealed interface Signal {
    /// The connection is made.
    record Connected() implements Signal {}

    /// A message came.
    record Message(String text) implements Signal {}

    /// The server closed the connection.
    record Closed(int code, String reason) implements Signal {}

    /// The connection was not made or broke.
    ///
    /// @param status the HTTP status if the server refused to open it, 0 otherwise
    record Broken(int status, String words) implements Signal {}
}
