package headwater.app.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The enumerations that a file defines whose members are all constants: `class Level(str, enum.Enum)` with lines
/// such as `low = "low"`. In JSON a member is its value.
final class Enumerations {
    private static final Pattern CLASS = Pattern.compile(
            "^class\\s+(\\w+)\\(([^)]*\\b(?:Str|Int)?Enum)\\s*\\)\\s*:[^\\n]*\\n((?:[ \\t]+[^\\n]*\\n|[ \\t]*\\n)*+)",
            Pattern.MULTILINE);
    private static final Pattern MEMBER = Pattern.compile("^[ \\t]+(\\w+)\\s*=\\s*([^#\\n]+)", Pattern.MULTILINE);

    private Enumerations() {}

    /// The values of each enumeration, by its name.
    static Map<String, ParameterType> in(String python) {
        var found = new HashMap<String, ParameterType>();
        var classes = CLASS.matcher(python.endsWith("\n") ? python : python + "\n");
        while (classes.find()) {
            var values = new ArrayList<Object>();
            var areAllKnown = true;
            var members = MEMBER.matcher(classes.group(3));
            while (members.find()) {
                var value = Annotations.constant(members.group(2));
                areAllKnown &= value != null;
                if (value != null) {
                    values.add(value);
                }
            }
            if (areAllKnown && !values.isEmpty()) {
                found.put(classes.group(1), new ParameterType.Choice(values));
            }
        }
        return found;
    }
}
