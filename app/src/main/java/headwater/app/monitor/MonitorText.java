package headwater.app.monitor;

/// What is said where a run was not cancelled. The arguments are named in order.
enum MonitorText {
    /// What the server said.
    NOT_CANCELLED,
    NOT_CANCELLED_CURE,
    RECORDING
}
