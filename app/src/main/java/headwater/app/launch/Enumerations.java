package headwater.app.launch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The enumerations that a file defines whose members are all constants: `class Level(str, enum.Enum)` with lines
/// such as `low = "low"`. In JSON a member is its value.
final class Enumerations {
    private static final Pattern CLASS = Pattern.compile(
            "^class\\s+(\\w+)\\(([^)]*\\b(?:Str|Int)?Enum)\\s*\\)\\s*:[^\\n]*\\n((?:[ \\t]+[^\\n]*\\n|[ \\t]*\\n)*+)",
            Pattern.MULTILINE);
    private static final Pattern MEMBER = Pattern.compile("^[ \\t]+(\\w+)\\s*=\\s*([^#\\n]+)", Pattern.MULTILINE);

    private static final Pattern WRITTEN = Pattern.compile("(\\w+)\\.(\\w+)(?:\\.value)?");

    private Enumerations() {}

    /// The members of each enumeration with their values, by its name.
    static Map<String, Map<String, Object>> in(String python) {
        var found = new HashMap<String, Map<String, Object>>();
        var classes = CLASS.matcher(python.endsWith("\n") ? python : python + "\n");
        while (classes.find()) {
            var values = new LinkedHashMap<String, Object>();
            var areAllKnown = true;
            var members = MEMBER.matcher(classes.group(3));
            while (members.find()) {
                var value = Annotations.constant(members.group(2));
                areAllKnown &= value != null;
                if (value != null) {
                    values.put(members.group(1), value);
                }
            }
            if (areAllKnown && !values.isEmpty()) {
                found.put(classes.group(1), values);
            }
        }
        return found;
    }

    /// The values of each enumeration as a type, by its name.
    static Map<String, ParameterType> types(Map<String, Map<String, Object>> enumerations) {
        var types = new HashMap<String, ParameterType>();
        enumerations.forEach(
                (name, members) -> types.put(name, new ParameterType.Choice(List.copyOf(members.values()))));
        return types;
    }

    /// The value of a member that is written as Python does, such as `Level.low` or `Level.low.value`; null if it is
    /// none of these enumerations.
    static @Nullable Object value(Map<String, Map<String, Object>> enumerations, String written) {
        var member = WRITTEN.matcher(written);
        return member.matches()
                ? enumerations.getOrDefault(member.group(1), Map.of()).get(member.group(2))
                : null;
    }
}
