package headwater.app.recording;

import headwater.app.problem.UnusableFileException;
import headwater.flow.Message;

/// Why a file is not a saved run, and what to do about it (`..._CURE`). The arguments are named in order.
enum RecordingReason {
    NOT_A_RECORDING,
    NOT_A_RECORDING_CURE,
    NEWER,
    NEWER_CURE,
    /// The number of the line, what is wrong with its JSON.
    BAD_LINE,
    NOT_DGS,
    EMPTY,
    DAMAGED,
    DAMAGED_CURE,
    /// What a capsule has and this zip file has not.
    NOT_A_CAPSULE,
    /// The entry.
    BAD_NAME,
    /// How many megabytes.
    TOO_LARGE,
    /// How many entries.
    TOO_MANY,
    UNSAFE_CURE;

    static UnusableFileException notARecording() {
        return unusable(Message.of(RecordingReason.NOT_A_RECORDING), RecordingReason.NOT_A_RECORDING_CURE);
    }

    static UnusableFileException unusable(Message why, RecordingReason cure) {
        return new UnusableFileException(why, Message.of(cure));
    }
}
