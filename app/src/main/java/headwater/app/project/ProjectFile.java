package headwater.app.project;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A Python file of a project that has to do with Prefect.
///
/// @param path where it is
/// @param flows the functions of its flows, in the order of the text
public record ProjectFile(Path path, List<String> flows) {
    // A decorator, others below it, and the function. For a list of names: what a file means is read when it is opened.
    private static final Pattern FLOW =
            Pattern.compile("(?m)^@(?:\\w+\\.)*flow\\b[\\s\\S]*?^(?:async[ \\t]+)?def[ \\t]+(\\w+)");
    private static final Pattern PREFECT = Pattern.compile("(?m)^[ \\t]*(?:from|import)[ \\t]+prefect\\b");

    /// Copies the list.
    public ProjectFile {
        flows = List.copyOf(flows);
    }

    static ProjectFile of(Path path, String text) {
        return new ProjectFile(
                path, FLOW.matcher(text).results().map(flow -> flow.group(1)).toList());
    }

    static boolean isOfPrefect(String text) {
        return PREFECT.matcher(text).find();
    }
}
