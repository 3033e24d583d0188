/// Runs as files: JSON lines, which hold everything, and GraphStream's DGS, which shows a run to any graph tool.
@NullMarked
package headwater.app.recording;

import org.jspecify.annotations.NullMarked;
