package headwater.app.runlog;

import java.time.Instant;

/// Something that happened between two lines of a log, such as the begin of another attempt.
public record LogDivider(Instant time, String text) {}
