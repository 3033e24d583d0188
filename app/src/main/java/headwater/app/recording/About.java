package headwater.app.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a saved run says of itself, beside what happened.
///
/// @param flow the name of the flow; empty if it is not known
/// @param headwater the version of Headwater that saved it
/// @param prefect the version of the server that it was read from; null if that is not known
/// @param saved when it was saved
public record About(String flow, String headwater, @Nullable String prefect, Instant saved) {}
