package headwater.flow.export.prefect;

import headwater.flow.Message;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.yaml.YamlCopy;
import headwater.flow.export.yaml.YamlNode;
import headwater.flow.export.yaml.YamlNode.Alias;
import headwater.flow.export.yaml.YamlNode.Mapping;
import headwater.flow.export.yaml.YamlNode.Pair;
import headwater.flow.export.yaml.YamlNode.Scalar;
import headwater.flow.export.yaml.YamlNode.Sequence;
import headwater.flow.export.yaml.YamlSplices;
import headwater.flow.export.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes a deployment that a person may have written so that it says what is asked for, with the fewest
/// changes. What it says already stays as it is written, what is not asked for is left alone, and what it takes
/// from an anchor is overridden in the deployment itself.
///
/// @param root the whole file, where others may refer to parts of the deployment
record EntryEdit(String text, YamlSplices splices, Mapping root) {

    /// @param meaning what the deployment means now, what it takes over included
    /// @param wanted the fields that are asked for
    /// @param fresh the fields of a new deployment, for a schedule where there is none
    void set(Mapping deployment, Map<?, ?> meaning, Map<String, @Nullable Object> wanted, Map<String, ?> fresh)
            throws ExportRefusedException {
        for (var field : wanted.entrySet()) {
            if (field.getKey().equals("schedules")) {
                schedule(deployment, meaning, one(field.getValue()), fresh.get("schedules"));
            } else {
                put(deployment, deployment, field.getKey(), meaning.get(field.getKey()), field.getValue());
            }
        }
    }

    /// Puts a mapping that takes over what an alias names in place of the alias, so that it can be changed.
    void open(Alias alias, boolean inFlow) {
        var merge = "<<: *" + alias.name();
        splices.replace(alias.start(), alias.end(), inFlow ? "{" + merge + " }" : merge);
    }

    private static Map<?, ?> one(@Nullable Object schedules) {
        return schedules instanceof List<?> list && list.getFirst() instanceof Map<?, ?> one ? one : Map.of();
    }

    private void schedule(Mapping deployment, Map<?, ?> meaning, Map<?, ?> wanted, @Nullable Object fresh)
            throws ExportRefusedException {
        if (meaning.get("schedule") instanceof Map<?, ?> single) {
            one(deployment, deployment, "schedule", single, wanted);
            return;
        }
        if (!(meaning.get("schedules") instanceof List<?> now) || now.isEmpty()) {
            put(deployment, deployment, "schedules", meaning.get("schedules"), fresh);
            return;
        }
        if (now.stream().anyMatch(one -> ScheduleFields.says(one, wanted))) {
            return;
        }
        if (now.size() > 1 || !(now.getFirst() instanceof Map<?, ?> has)) {
            throw refused(deployment.line(), PrefectReason.SEVERAL_SCHEDULES);
        }
        var list = deployment.get("schedules");
        if (deployment.pair("schedules") != null && list instanceof Sequence sequence) {
            unshared(deployment, sequence, "schedules");
            switch (sequence.items().getFirst()) {
                case Alias alias -> open(alias, sequence.flow());
                case Mapping mapping -> kind(deployment, mapping, has, wanted);
                case YamlNode other -> throw refused(other.line(), PrefectReason.UNREADABLE_SCHEDULE);
            }
            return;
        }
        own(deployment, list, has, wanted);
    }

    // The list is of others, so the deployment gets its own.
    private void own(Mapping deployment, @Nullable YamlNode list, Map<?, ?> has, Map<?, ?> wanted)
            throws ExportRefusedException {
        var all = list instanceof Alias alias ? alias.target() : list;
        var first = all instanceof Sequence sequence ? sequence.items().getFirst() : null;
        var source = first instanceof Alias alias ? alias.target() : first;
        if (!(source instanceof Mapping mapping)) {
            throw refused(deployment.line(), PrefectReason.FROM_ANCHOR, "schedules");
        }
        unshared(deployment, deployment, "schedules");
        var changes = new LinkedHashMap<String, @Nullable Object>();
        ScheduleFields.others(has, wanted).forEach(kind -> changes.put(kind, null));
        wanted.forEach((key, value) -> changes.put(String.valueOf(key), value));
        var copy = new YamlCopy(text);
        var pair = deployment.pair("schedules");
        if (pair != null) {
            splices.replace(pair.value().start(), pair.value().end(), "[" + copy.flow(mapping, changes) + "]");
        } else if (deployment.flow()) {
            splices.replace(
                    deployment.end() - 1, deployment.end() - 1, ", schedules: [" + copy.flow(mapping, changes) + "]");
        } else {
            var column = splices.column(deployment.pairs().getFirst().key().start());
            var lines = new ArrayList<>(copy.lines(mapping, changes, column + 4));
            lines.set(0, " ".repeat(column + 2) + "- " + lines.getFirst().strip());
            lines.addFirst(" ".repeat(column) + "schedules:");
            splices.linesAfter(deployment.end(), lines);
        }
    }

    private void one(Mapping deployment, Mapping mapping, String key, Map<?, ?> now, Map<?, ?> wanted)
            throws ExportRefusedException {
        if (ScheduleFields.says(now, wanted)) {
            return;
        }
        var pair = mapping.pair(key);
        if (pair != null && pair.value() instanceof Mapping inner) {
            kind(deployment, inner, now, wanted);
        } else {
            put(deployment, mapping, key, now, overridden(now, wanted));
        }
    }

    private static Map<String, @Nullable Object> overridden(Map<?, ?> has, Map<?, ?> wanted) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        has.forEach((key, value) -> result.put(String.valueOf(key), value));
        ScheduleFields.others(has, wanted).forEach(result::remove);
        wanted.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    // The first kind that is in the way makes room for the new one, so that its line and comment stay.
    private void kind(Mapping deployment, Mapping schedule, Map<?, ?> now, Map<?, ?> wanted)
            throws ExportRefusedException {
        var left = new LinkedHashMap<Object, @Nullable Object>(wanted);
        for (var kind : ScheduleFields.others(now, wanted)) {
            var pair = schedule.pair(kind);
            var instead = left.keySet().stream()
                    .filter(key -> ScheduleFields.KINDS.contains(String.valueOf(key)))
                    .findFirst()
                    .map(String::valueOf)
                    .orElse("");
            if (pair != null && !instead.isEmpty() && schedule.pair(instead) == null) {
                unshared(deployment, schedule, "schedule");
                splices.replace(pair.key().start(), pair.key().end(), instead);
                replace(deployment, schedule, instead, pair, left.remove(instead));
            } else {
                put(deployment, schedule, kind, now.get(kind), null);
            }
        }
        for (var field : left.entrySet()) {
            var key = String.valueOf(field.getKey());
            put(deployment, schedule, key, now.get(key), field.getValue());
        }
    }

    /// @param mapping the deployment, or a mapping in it
    private void put(Mapping deployment, Mapping mapping, String key, @Nullable Object now, @Nullable Object wanted)
            throws ExportRefusedException {
        var pair = mapping.pair(key);
        if (now instanceof Map<?, ?> has && !has.isEmpty() && wanted instanceof Map<?, ?> map) {
            inner(deployment, mapping, key, has, map);
        } else if ((now == null && (pair == null || wanted != null)) || !says(mapping.get(key), now, wanted)) {
            unshared(deployment, mapping, key);
            if (pair == null) {
                add(mapping, key, wanted);
            } else {
                replace(deployment, mapping, key, pair, wanted);
            }
        }
    }

    private void inner(Mapping deployment, Mapping mapping, String key, Map<?, ?> has, Map<?, ?> wanted)
            throws ExportRefusedException {
        var node = mapping.get(key);
        var changes = new LinkedHashMap<String, @Nullable Object>();
        for (var field : wanted.entrySet()) {
            var name = String.valueOf(field.getKey());
            var value = node instanceof Mapping own ? own.get(name) : null;
            if (!has.containsKey(name) || !says(value, has.get(name), field.getValue())) {
                changes.put(name, field.getValue());
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        var pair = mapping.pair(key);
        if (pair == null) {
            unshared(deployment, mapping, key);
            inherited(mapping, key, node, changes);
        } else if (pair.value() instanceof Alias alias) {
            unshared(deployment, mapping, key);
            over(mapping, pair, alias);
        } else if (pair.value() instanceof Mapping own) {
            for (var change : changes.entrySet()) {
                put(deployment, own, change.getKey(), has.get(change.getKey()), change.getValue());
            }
        }
    }

    private void over(Mapping mapping, Pair pair, Alias alias) {
        if (mapping.flow()) {
            open(alias, true);
        } else {
            var indent = " ".repeat(splices.column(pair.key().start()) + 2);
            splices.linesInsteadOf(alias, List.of(indent + "<<: *" + alias.name()));
        }
    }

    // What is taken over as a whole is written out, with the changes.
    private void inherited(Mapping mapping, String key, @Nullable YamlNode from, Map<String, @Nullable Object> changes)
            throws ExportRefusedException {
        var source = from instanceof Alias alias ? alias.target() : from;
        if (!(source instanceof Mapping all)) {
            throw refused(mapping.line(), PrefectReason.FROM_ANCHOR, key);
        }
        if (mapping.flow()) {
            var comma = mapping.pairs().isEmpty() ? "" : ", ";
            splices.replace(
                    mapping.end() - 1, mapping.end() - 1, comma + key + ": " + new YamlCopy(text).flow(all, changes));
            return;
        }
        var column = splices.column(mapping.pairs().getFirst().key().start());
        var lines = new ArrayList<>(new YamlCopy(text).lines(all, changes, column + 2));
        lines.addFirst(" ".repeat(column) + key + ":");
        splices.linesAfter(mapping.end(), lines);
    }

    // A text that needs quotes is not said by the same letters without them: `yes` is true.
    private static boolean says(@Nullable YamlNode node, @Nullable Object now, @Nullable Object wanted) {
        return switch (node) {
            case Alias alias -> says(alias.target(), now, wanted);
            case Scalar scalar
            when wanted instanceof String words && scalar.plain() && !YamlText.isPlain(words) -> false;
            case YamlNode _ -> Objects.equals(now, wanted);
            case null -> Objects.equals(now, wanted);
        };
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

    private void replace(Mapping deployment, Mapping mapping, String key, Pair pair, @Nullable Object wanted)
            throws ExportRefusedException {
        var node = pair.value();
        var blockLines = isCollection(wanted) && !mapping.flow();
        unshared(deployment, node, key);
        var column = splices.column(pair.key().start());
        if (blockLines && (isEmpty(node) || node instanceof Alias)) {
            splices.linesInsteadOf(node, below(wanted, column));
        } else if (!blockLines || !isBlock(node) || !splices.linesInsteadOfBlock(node, below(wanted, column))) {
            var gap = node.start() == node.end() ? " " : "";
            // A text in lines of its own (`|`) ends with the line end before the next key.
            var written = text.substring(node.start(), node.end());
            splices.replace(node.start(), node.start() + written.stripTrailing().length(), gap + YamlText.flow(wanted));
        }
    }

    private static List<String> below(@Nullable Object wanted, int column) {
        return YamlText.pair("x", wanted, column).stream().skip(1).toList();
    }

    private void unshared(Mapping deployment, YamlNode node, String key) throws ExportRefusedException {
        for (var one : List.of(deployment, node)) {
            if (YamlNode.isShared(one, root)) {
                throw refused(one.line(), PrefectReason.SHARED, key);
            }
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case Mapping mapping -> mapping.pairs().isEmpty();
            case Sequence sequence -> sequence.items().isEmpty();
            case Scalar scalar -> scalar.isNull() && scalar.content() == scalar.start();
            case Alias _ -> false;
        };
    }

    private static boolean isBlock(YamlNode node) {
        return (node instanceof Mapping mapping && !mapping.flow())
                || (node instanceof Sequence sequence && !sequence.flow());
    }

    private static boolean isCollection(@Nullable Object value) {
        return (value instanceof Map<?, ?> map && !map.isEmpty()) || (value instanceof List<?> list && !list.isEmpty());
    }

    private static ExportRefusedException refused(int line, PrefectReason reason) {
        return new ExportRefusedException(line, Message.of(reason, line));
    }

    private static ExportRefusedException refused(int line, PrefectReason reason, String key) {
        return new ExportRefusedException(line, Message.of(reason, line, key));
    }
}
