package headwater.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A call as it is written, such as `Config("eu", retries=5)`.
///
/// @param function what is called, with its dots
record PythonCall(String function, List<Argument> arguments) {
    private static final Pattern CALL = Pattern.compile("([\\w.]+)(\\(.*)", Pattern.DOTALL);
    private static final Pattern KEYWORD = Pattern.compile("(\\w+)\\s*=(?!=)\\s*(.*)", Pattern.DOTALL);

    /// @param keyword empty for what is told by its place
    record Argument(String keyword, String value) {}

    /// Copies the arguments.
    PythonCall {
        arguments = List.copyOf(arguments);
    }

    /// The call that a text is; null for any other.
    static @Nullable PythonCall of(String python) {
        var call = CALL.matcher(python.strip());
        var inner = call.matches() ? within(call.group(2), '(', ')') : null;
        if (inner == null) {
            return null;
        }
        var arguments = new ArrayList<Argument>();
        for (var each : parts(inner)) {
            var keyword = KEYWORD.matcher(each);
            arguments.add(
                    keyword.matches()
                            ? new Argument(keyword.group(1), keyword.group(2).strip())
                            : new Argument("", each));
        }
        return new PythonCall(call.group(1), arguments);
    }

    /// The parts of a text between commas; none of an empty one.
    static List<String> parts(String inner) {
        return inner.isBlank() ? List.of() : Annotations.split(inner, ',');
    }

    /// What is within the brackets that a text begins and ends with; null where these are not one pair.
    static @Nullable String within(String text, char open, char close) {
        if (text.length() < 2 || text.charAt(0) != open || text.charAt(text.length() - 1) != close) {
            return null;
        }
        var inner = text.substring(1, text.length() - 1);
        return Annotations.isBalanced(inner) ? inner.strip() : null;
    }
}
