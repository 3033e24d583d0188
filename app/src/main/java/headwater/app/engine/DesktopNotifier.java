package headwater.app.engine;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Tells a person something by the notifications of the desktop, where the system has a command for that: `notify-send`
/// of the freedesktop.org notifications on Linux, `osascript` on macOS; nowhere else.
public final class DesktopNotifier {
    private static final int PATIENCE_SECONDS = 10;

    private DesktopNotifier() {}

    /// Shows a notification. Blocking, for a moment.
    ///
    /// @throws IOException if the system has no such command, or it failed
    public static void show(String title, String text) throws IOException, InterruptedException {
        var command = command(System.getProperty("os.name", ""), title, text);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " did not show the notification");
            }
        } finally {
            Processes.end(process.toHandle());
        }
    }

    /// The command line for a system whose name is as `os.name` has it. Title and text are arguments of their own,
    /// which no shell or script reads.
    ///
    /// @throws IOException if the system has no such command
    static List<String> command(String system, String title, String text) throws IOException {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            // The text may have markup, says the specification of desktop notifications; the title has none.
            return List.of("notify-send", "--app-name=Headwater", "--", title, escaped(text));
        }
        if (name.startsWith("mac")) {
            return List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    text);
        }
        throw new IOException("no command for notifications on " + system);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
