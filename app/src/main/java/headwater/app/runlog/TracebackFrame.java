package headwater.app.runlog;

import java.util.Optional;
import java.util.regex.Pattern;

/// A frame of a Python traceback: where in which file.
///
/// @param line counted from 1
public record TracebackFrame(String file, int line, String function) {
    private static final Pattern FRAME = Pattern.compile("^\\s*File \"([^\"]+)\", line (\\d{1,9}), in (\\S+)");

    /// The name of the file, without its folders: those are of the machine that ran it.
    public String fileName() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /// The frame that a line of text names.
    public static Optional<TracebackFrame> in(String text) {
        var frame = FRAME.matcher(text);
        return frame.find()
                ? Optional.of(new TracebackFrame(frame.group(1), Integer.parseInt(frame.group(2)), frame.group(3)))
                : Optional.empty();
    }
}
