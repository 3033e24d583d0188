package headwater.flow.export;

import headwater.flow.export.YamlNode.Alias;
import headwater.flow.export.YamlNode.Mapping;
import headwater.flow.export.YamlNode.Scalar;
import headwater.flow.export.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings a mapping that a person may have written to say what is wanted, with the fewest changes: what it says already
/// stays as it is written, what is not spoken of is left alone.
record YamlEntryEdit(YamlSplices splices) {

    /// @param meaning what the deployment means now, what it takes over by `<<` included
    void set(Mapping deployment, @Nullable Object meaning, Map<?, ? extends @Nullable Object> wanted)
            throws ExportRefusedException {
        for (var field : wanted.entrySet()) {
            var key = String.valueOf(field.getKey());
            var value = field.getValue();
            var now = YamlValues.get(meaning, key);
            var pair = deployment.pair(key);
            if (key.equals("schedules") && YamlValues.get(meaning, "schedule") != null) {
                throw refused(deployment.line(), "has a schedule of its own");
            }
            if (pair != null && isEmpty(pair.value())) {
                fill(deployment, pair, value);
            } else if (value instanceof Map<?, ?> map && now instanceof Map && pair != null) {
                setInner(pair.value(), key, now, map);
            } else if (now == null || !YamlValues.says(now, value)) {
                set(deployment, key, now, value);
            }
        }
    }

    private void setInner(YamlNode node, String key, Object meaning, Map<?, ? extends @Nullable Object> wanted)
            throws ExportRefusedException {
        for (var field : wanted.entrySet()) {
            var name = String.valueOf(field.getKey());
            var now = YamlValues.get(meaning, name);
            if (meaning instanceof Map<?, ?> map && map.containsKey(name) && Objects.equals(now, field.getValue())) {
                continue;
            }
            if (!(node instanceof Mapping mapping)) {
                throw refused(node.line(), "takes its " + key + " from an anchor");
            }
            set(mapping, name, now, field.getValue());
        }
    }

    private void set(Mapping mapping, String key, @Nullable Object now, @Nullable Object wanted)
            throws ExportRefusedException {
        var pair = mapping.pair(key);
        if (pair == null) {
            if (now != null) {
                throw refused(mapping.line(), "takes its " + key + " from an anchor");
            }
            add(mapping, key, wanted);
            return;
        }
        switch (pair.value()) {
            case Alias alias -> throw refused(alias.line(), "takes its " + key + " from an anchor");
            case Scalar scalar when scalar.anchored() -> throw refused(scalar.line(), "has an anchor that others use");
            case Scalar scalar when isCollection(wanted) && scalar.isNull() -> fill(mapping, pair, wanted);
            case Scalar scalar -> replace(scalar, wanted);
            case Sequence sequence
            when key.equals("schedules") && sequence.items().size() > 1 ->
                throw refused(sequence.line(), "has schedules of its own");
            case Sequence sequence -> replace(sequence, wanted);
            case Mapping inner -> replace(inner, wanted);
        }
    }

    private void add(Mapping mapping, String key, @Nullable Object wanted) {
        if (mapping.flow()) {
            var comma = mapping.pairs().isEmpty() ? "" : ", ";
            splices.replace(mapping.end() - 1, mapping.end() - 1, comma + YamlText.flowPair(key, wanted));
        } else {
            var column = splices.column(mapping.pairs().getFirst().key().start());
            splices.linesAfter(mapping.end(), YamlText.pair(key, wanted, column));
        }
    }

    // null, {} or [] gives way to content.
    private void fill(Mapping mapping, YamlNode.Pair pair, @Nullable Object wanted) {
        var empty = pair.value();
        if (mapping.flow()) {
            splices.replace(empty.start(), empty.end(), " " + YamlText.flow(wanted));
        } else {
            var column = splices.column(pair.key().start());
            splices.linesInsteadOf(
                    empty, YamlText.pair("x", wanted, column).stream().skip(1).toList());
        }
    }

    private void replace(YamlNode node, @Nullable Object wanted) {
        var gap = node.start() == node.end() ? " " : "";
        splices.replace(node.start(), node.end(), gap + YamlText.flow(wanted));
    }

    private static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case Mapping mapping -> mapping.pairs().isEmpty();
            case Sequence sequence -> sequence.items().isEmpty();
            case Scalar _, Alias _ -> false;
        };
    }

    private static boolean isCollection(@Nullable Object value) {
        return value instanceof Map || value instanceof List;
    }

    private static ExportRefusedException refused(int line, String words) {
        return new ExportRefusedException(
                line, "the deployment in line " + line + " " + words + ", which is not touched.");
    }
}
