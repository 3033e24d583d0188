package headwater.app.servers;

/// What connecting to a server says while it takes place, and where it fails for an unknown reason.
enum ServersText {
    STARTING_LOCAL,
    /// The address.
    CONNECTING,
    UNUSABLE,
    UNUSABLE_CURE
}
