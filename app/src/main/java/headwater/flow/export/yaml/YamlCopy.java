package headwater.flow.export.yaml;

import headwater.flow.export.yaml.YamlNode.Alias;
import headwater.flow.export.yaml.YamlNode.Mapping;
import headwater.flow.export.yaml.YamlNode.Scalar;
import headwater.flow.export.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A mapping of a text written a second time, with some values exchanged. The others are copied as they are
/// written, not as they are understood: YAML 1.1 and 1.2 read `yes` and `010` differently.
///
/// @param text the text that the nodes belong to
public record YamlCopy(String text) {

    /// The lines of the copy.
    ///
    /// @param overrides values to exchange, or to add behind the others
    /// @param indent how many blanks begin each line
    public List<String> lines(Mapping mapping, Map<?, ? extends @Nullable Object> overrides, int indent) {
        return pairs(mapping, overrides, false).stream()
                .map(pair -> " ".repeat(indent) + pair)
                .toList();
    }

    /// The copy on one line, in braces.
    ///
    /// @param overrides values to exchange, or to add behind the others
    public String flow(Mapping mapping, Map<?, ? extends @Nullable Object> overrides) {
        return "{" + String.join(", ", pairs(mapping, overrides, true)) + "}";
    }

    private List<String> pairs(Mapping mapping, Map<?, ? extends @Nullable Object> overrides, boolean inFlow) {
        var left = new LinkedHashMap<Object, @Nullable Object>(overrides);
        var pairs = new ArrayList<String>();
        for (var pair : mapping.pairs()) {
            var key = pair.key() instanceof Scalar scalar ? scalar.value() : "";
            var value = left.containsKey(key) ? YamlText.flow(left.remove(key)) : inline(pair.value(), inFlow);
            pairs.add(inline(pair.key(), inFlow) + ": " + value);
        }
        left.forEach((key, value) -> pairs.add(YamlText.flowPair(String.valueOf(key), value)));
        return pairs;
    }

    private String inline(YamlNode node, boolean inFlow) {
        return switch (node) {
            case Alias alias -> "*" + alias.name() + (inFlow ? " " : "");
            case Scalar scalar -> inline(scalar, inFlow);
            case Sequence sequence ->
                sequence.items().stream().map(item -> inline(item, true)).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                mapping.pairs().stream()
                        .map(pair -> inline(pair.key(), true) + ": " + inline(pair.value(), true))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    // An anchor is not given twice; what spans lines, or would end a flow collection, is a text whatever its form.
    private String inline(Scalar scalar, boolean inFlow) {
        var written = text.substring(scalar.content(), scalar.end());
        var tag = text.substring(scalar.start(), scalar.content())
                .replaceAll("&\\S*\\s*", "")
                .strip();
        var quoted = written.contains("\n") || (inFlow && scalar.plain() && written.matches(".*[,\\[\\]{}].*"));
        var value = quoted ? YamlText.quoted(scalar.value()) : scalar.plain() && written.isEmpty() ? "null" : written;
        return tag.isEmpty() ? value : tag + " " + value;
    }
}
