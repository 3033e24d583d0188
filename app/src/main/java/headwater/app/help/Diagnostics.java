package headwater.app.help;

import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// What a report of a problem has to say about the program and the machine: versions, folders and the last lines
/// of the log. It holds no secrets, and `~` in place of the name of the home folder.
///
/// @param program the version of Headwater
/// @param server the Prefect server in one line
/// @param system the system properties of the JVM
/// @param lines the last lines of the log
public record Diagnostics(String program, String server, Folders folders, Properties system, List<String> lines) {
    private static final int LINES = 200;

    /// Reads the last lines of the log; blocking.
    ///
    /// @param server the Prefect server in one line
    public static Diagnostics of(Folders folders, String server) {
        List<String> lines;
        try {
            lines = ProgramLog.lastLines(folders.logs(), LINES);
        } catch (IOException unreadable) {
            lines = List.of("The log cannot be read: " + unreadable.getMessage());
        }
        return new Diagnostics(Version.ofProgram(), server, folders, System.getProperties(), lines);
    }

    /// All of it as a text to paste into a report.
    public String text(Secrets secrets) {
        var text = new StringBuilder("Headwater " + program + "\n");
        text.append("Prefect server: ").append(server).append('\n');
        text.append("Java: ").append(property("java.version")).append(", ").append(property("java.vm.name"));
        text.append(" by ").append(property("java.vendor")).append('\n');
        text.append("JavaFX: ").append(property("javafx.runtime.version")).append('\n');
        text.append("System: ").append(property("os.name")).append(' ').append(property("os.version"));
        text.append(", ").append(property("os.arch")).append('\n');
        var places = new TreeMap<>(Map.of(
                "Data", folders.data(),
                "Settings", folders.config(),
                "Cache", folders.cache(),
                "Log", folders.logs()));
        places.forEach((name, place) ->
                text.append(name).append(" folder: ").append(place).append('\n'));
        text.append("\nLast lines of the log:\n");
        lines.forEach(line -> text.append(line).append('\n'));
        var home = system.getProperty("user.home", "");
        var here = secrets.mask(text.toString());
        return home.length() < 2 ? here : here.replace(home, "~");
    }

    private String property(String name) {
        return system.getProperty(name, "unknown");
    }
}
