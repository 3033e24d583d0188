package headwater.app.recording;

/// Why a file is not a recorded run. The arguments are named in order.
enum RecordingReason {
    NOT_A_RECORDING,
    NEWER,
    /// The number of the line, what is wrong with its JSON.
    BAD_LINE,
    NOT_DGS
}
