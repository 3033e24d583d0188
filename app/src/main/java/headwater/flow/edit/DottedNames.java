package headwater.flow.edit;

import java.util.List;
import java.util.regex.Pattern;

/// Parts of Python names.
final class DottedNames {
    private static final Pattern DOT = Pattern.compile("\\.");

    private DottedNames() {}

    /// The names between the dots, without the dots before a relative one such as `..jobs.report`.
    static List<String> parts(String dotted) {
        return List.of(DOT.split(dotted.replaceFirst("^\\.+", ""), -1));
    }

    static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
}
