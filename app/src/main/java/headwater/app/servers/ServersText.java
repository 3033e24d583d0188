package headwater.app.servers;

/// What connecting to a server says while it takes place, and what it says of the server afterwards.
enum ServersText {
    STARTING_LOCAL,
    /// The address.
    CONNECTING,
    /// What a person calls the local server.
    THIS_MACHINE,
    /// The version, host and port.
    CONNECTED_LOCAL,
    /// The version, host and port.
    CONNECTED
}
