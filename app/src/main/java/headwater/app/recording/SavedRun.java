package headwater.app.recording;

import headwater.app.run.RunRecording;
import org.jspecify.annotations.Nullable;

/// A run as it is saved: what happened, and where the form of the file has it, what else it takes to look at the run
/// on another machine.
///
/// @param recording what happened
/// @param about what the file says of itself; null where it does not
/// @param source the Python that it is a run of; null where that is not known
public record SavedRun(
        RunRecording recording,
        @Nullable About about,
        @Nullable SavedSource source) {
    /// A run without anything else.
    public static SavedRun of(RunRecording recording) {
        return new SavedRun(recording, null, null);
    }
}
