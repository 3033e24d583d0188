package headwater.flow.export.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A node of a YAML text with its place: offsets in the text, lines from 1. It begins with its anchor and tag,
/// where it has them. A block collection ends where its last content ends, not where the next thing begins.
public sealed interface YamlNode {
    /// The offset of its first character.
    int start();

    /// The offset behind its last character.
    int end();

    /// The line on which it begins.
    int line();

    /// A text, number, boolean or null as it is written; `value` is without quotes.
    ///
    /// @param content the offset behind anchor and tag
    /// @param plain whether it is written without quotes and not as a block
    record Scalar(int start, int content, int end, int line, String value, boolean plain) implements YamlNode {
        /// Whether it says null.
        public boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    /// `*name`, in place of a node elsewhere.
    ///
    /// @param target the node that has the anchor; null where there is none before it
    record Alias(
            int start,
            int end,
            int line,
            String name,
            @Nullable YamlNode target) implements YamlNode {}

    /// A list; `flow` if it is written in brackets.
    record Sequence(int start, int end, int line, boolean flow, List<YamlNode> items) implements YamlNode {}

    /// A mapping; `flow` if it is written in braces.
    record Mapping(int start, int end, int line, boolean flow, List<Pair> pairs) implements YamlNode {
        /// The pair with this key, null if there is none.
        public @Nullable Pair pair(String key) {
            for (var pair : pairs) {
                if (pair.key() instanceof Scalar scalar && scalar.value().equals(key)) {
                    return pair;
                }
            }
            return null;
        }

        /// The value of a key, its own or one that it takes over by `<<`; null if there is none.
        public @Nullable YamlNode get(String key) {
            var own = pair(key);
            if (own != null) {
                return own.value();
            }
            var merged = pair("<<");
            return merged == null ? null : inherited(merged.value(), key);
        }

        private static @Nullable YamlNode inherited(@Nullable YamlNode from, String key) {
            return switch (from) {
                case Alias alias -> inherited(alias.target(), key);
                case Mapping mapping -> mapping.get(key);
                case Sequence several ->
                    several.items().stream()
                            .map(one -> inherited(one, key))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                case Scalar _ -> null;
                case null -> null;
            };
        }
    }

    /// A key with its value.
    record Pair(YamlNode key, YamlNode value) {}

    /// Whether the text refers to this very node by an alias, somewhere below `root`.
    static boolean isShared(YamlNode node, YamlNode root) {
        return switch (root) {
            case Alias alias -> node.equals(alias.target());
            case Mapping mapping ->
                mapping.pairs().stream().anyMatch(pair -> isShared(node, pair.key()) || isShared(node, pair.value()));
            case Sequence sequence -> sequence.items().stream().anyMatch(item -> isShared(node, item));
            case Scalar _ -> false;
        };
    }
}
