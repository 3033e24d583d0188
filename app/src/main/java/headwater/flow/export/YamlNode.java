package headwater.flow.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a YAML text with the place where it stands: offsets in the text, lines from 1. A block collection ends
/// where
/// its last content ends, not where the next thing begins.
sealed interface YamlNode {
    int start();

    int end();

    int line();

    /// A text, number, boolean or null as it is written; `value` is without quotes. `anchored` if others refer to it.
    record Scalar(int start, int end, int line, String value, boolean plain, boolean anchored) implements YamlNode {
        boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    /// `*name`, standing for a node elsewhere.
    record Alias(int start, int end, int line) implements YamlNode {}

    /// `flow` if it is written in brackets.
    record Sequence(int start, int end, int line, boolean flow, List<YamlNode> items) implements YamlNode {}

    /// `flow` if it is written in braces.
    record Mapping(int start, int end, int line, boolean flow, List<Pair> pairs) implements YamlNode {
        /// The pair with this key, null if there is none.
        @Nullable
        Pair pair(String key) {
            for (var pair : pairs) {
                if (pair.key() instanceof Scalar scalar && scalar.value().equals(key)) {
                    return pair;
                }
            }
            return null;
        }
    }

    /// A key with its value.
    record Pair(YamlNode key, YamlNode value) {}
}
