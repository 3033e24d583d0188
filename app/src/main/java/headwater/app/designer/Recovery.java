package headwater.app.designer;

import headwater.flow.Source;
import java.nio.file.Path;
import java.time.Instant;

/// Unsaved text of a flow file that a program left behind when it ended without closing the file.
///
/// @param file the flow's file
/// @param text the unsaved text
/// @param at when it was written
/// @param kept where it is kept
public record Recovery(Path file, Source text, Instant at, Path kept) {}
