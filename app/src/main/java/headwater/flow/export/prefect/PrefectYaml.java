package headwater.flow.export.prefect;

import headwater.flow.Message;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.yaml.YamlNode;
import headwater.flow.export.yaml.YamlNode.Alias;
import headwater.flow.export.yaml.YamlNode.Mapping;
import headwater.flow.export.yaml.YamlNode.Scalar;
import headwater.flow.export.yaml.YamlNode.Sequence;
import headwater.flow.export.yaml.YamlReader;
import headwater.flow.export.yaml.YamlSplices;
import headwater.flow.export.yaml.YamlText;
import headwater.flow.export.yaml.YamlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A `prefect.yaml` with one deployment added or changed. All else stays byte for byte, also in that deployment;
/// the result is read again and has to mean what was asked for.
final class PrefectYaml {
    private static final String MARK = "\uFEFF";
    // An alias within an alias: deployment, schedules, schedule.
    private static final int TURNS = 4;
    private static final String HEAD = "# What `prefect deploy` deploys from this folder.";

    /// The text with the deployment.
    ///
    /// @param isNew whether the deployment was not there before
    record Spliced(String text, boolean isNew) {}

    private final String text;
    private final Map<String, @Nullable Object> named;
    private final Map<String, @Nullable Object> fresh;
    private final int turns;
    private final YamlSplices splices;

    private PrefectYaml(
            String text, Map<String, @Nullable Object> named, Map<String, @Nullable Object> fresh, int turns) {
        this.text = text;
        this.turns = turns;
        this.named = named;
        this.fresh = fresh;
        this.splices = new YamlSplices(text);
    }

    /// Adds a deployment to a text, or changes the one that is there.
    ///
    /// @param old the text so far, null if there is no file
    /// @param named the fields that are asked for, `name` and `entrypoint` among them
    /// @param fresh the fields of a new deployment: these, and what it cannot be without
    static Spliced splice(
            @Nullable String old, Map<String, @Nullable Object> named, Map<String, @Nullable Object> fresh)
            throws ExportRefusedException {
        if (old == null) {
            var lines = new ArrayList<>(List.of(HEAD));
            lines.addAll(YamlText.pair("deployments", List.of(fresh), 0));
            return new Spliced(String.join("\n", lines) + "\n", true);
        }
        if (old.startsWith(MARK)) {
            var rest = splice(old.substring(1), named, fresh);
            return new Spliced(MARK + rest.text(), rest.isNew());
        }
        // As YAML reads them, so that 1 and 1L, or a map and its copy, are the same.
        var asked = new PrefectYaml(old, read(named), read(fresh), TURNS);
        return asked.spliced(null);
    }

    private static Map<String, @Nullable Object> read(Map<String, @Nullable Object> fields)
            throws ExportRefusedException {
        var read = new LinkedHashMap<String, @Nullable Object>();
        if (YamlValues.load(String.join("\n", YamlText.pairs(fields, 0))) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> read.put(String.valueOf(key), value));
        }
        return read;
    }

    /// @param first what the file meant before the first turn; null in the first turn
    private Spliced spliced(@Nullable Object first) throws ExportRefusedException {
        // In this order: the reader's refusals name the line.
        var root = YamlReader.read(text);
        var values = YamlValues.load(text);
        var before = first == null ? values : first;
        var place = -1;
        if (root == null) {
            splices.linesAtEnd(YamlText.pair("deployments", List.of(fresh), 0));
        } else if (root instanceof Mapping mapping && !mapping.flow()) {
            place = inRoot(mapping, values);
        } else {
            throw refused(root.line(), PrefectReason.NOT_A_MAPPING);
        }
        var after = splices.apply();
        var expected = EntryMeaning.expected(before, named, fresh, place);
        if (!Objects.equals(
                EntryMeaning.withoutNullKinds(YamlValues.load(after)), EntryMeaning.withoutNullKinds(expected))) {
            // An alias gave way to a mapping that takes over what it named; that is changed in the next turn.
            if (place >= 0 && turns > 1 && !after.equals(text)) {
                return new PrefectYaml(after, named, fresh, turns - 1).spliced(before);
            }
            throw new ExportRefusedException(PrefectReason.UNSAFE);
        }
        return new Spliced(after, place < 0);
    }

    // The index of the entry that is changed, -1 if a new one is put at the end.
    private int inRoot(Mapping root, @Nullable Object values) throws ExportRefusedException {
        var pair = root.pair("deployments");
        if (pair == null) {
            var column = splices.column(root.pairs().getFirst().key().start());
            var lines = new ArrayList<>(List.of(""));
            lines.addAll(YamlText.pair("deployments", List.of(fresh), column));
            if (text.substring(root.end()).lines().anyMatch(line -> line.startsWith("..."))) {
                splices.linesAfter(root.end(), lines);
            } else {
                splices.linesAtEnd(lines);
            }
            return -1;
        }
        switch (pair.value()) {
            case Scalar scalar when scalar.isNull() && scalar.content() == scalar.start() -> fill(pair);
            case Sequence sequence when sequence.items().isEmpty() -> fill(pair);
            case Sequence sequence -> {
                return inList(root, sequence, YamlValues.get(values, "deployments"));
            }
            case YamlNode other -> throw refused(other.line(), PrefectReason.NOT_A_LIST);
        }
        return -1;
    }

    private void fill(YamlNode.Pair pair) {
        var column = splices.column(pair.key().start());
        splices.linesInsteadOf(pair.value(), YamlText.item(fresh, column + 2, 2));
    }

    private int inList(Mapping root, Sequence list, @Nullable Object values) throws ExportRefusedException {
        @Nullable YamlNode other = null;
        for (var i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            var value = values instanceof List<?> all ? all.get(i) : null;
            if (!(value instanceof Map<?, ?> meaning) || !Objects.equals(meaning.get("name"), named.get("name"))) {
                continue;
            }
            var entrypoint = meaning.get("entrypoint");
            if (entrypoint == null || isSame(entrypoint, named.get("entrypoint"))) {
                change(root, list, item, meaning);
                return i;
            }
            other = nameOf(item);
        }
        if (other != null) {
            throw refused(other.line(), PrefectReason.NAME_OF_OTHER_FLOW);
        }
        append(list);
        return -1;
    }

    private static YamlNode nameOf(YamlNode item) {
        var name = item instanceof Mapping mapping ? mapping.pair("name") : null;
        return name == null ? item : name.value();
    }

    private void change(Mapping root, Sequence list, YamlNode item, Map<?, ?> meaning) throws ExportRefusedException {
        var edit = new EntryEdit(text, splices, root);
        switch (item) {
            case Mapping mapping -> edit.set(mapping, meaning, EntryMeaning.asked(meaning, named), fresh);
            case Alias alias
            when !EntryMeaning.merged(meaning, named, fresh).equals(meaning) -> edit.open(alias, list.flow());
            default -> {}
        }
    }

    private void append(Sequence list) throws ExportRefusedException {
        if (list.flow()) {
            splices.replace(list.end() - 1, list.end() - 1, ", " + YamlText.flow(fresh));
            return;
        }
        var first = list.items().getFirst();
        var dash = splices.dashBefore(first.start());
        if (dash == null) {
            throw refused(list.line(), PrefectReason.UNUSUAL_LIST);
        }
        var column = splices.column(dash);
        var step = splices.column(first.start()) - column;
        splices.linesAfter(list.end(), YamlText.item(fresh, column, step > 1 && step < 9 ? step : 2));
    }

    private static boolean isSame(Object one, @Nullable Object other) {
        return plain(one).equals(plain(String.valueOf(other)));
    }

    private static String plain(Object entrypoint) {
        return String.valueOf(entrypoint).replace('\\', '/').replaceFirst("^(\\./)+", "");
    }

    private static ExportRefusedException refused(int line, PrefectReason reason) {
        return new ExportRefusedException(line, Message.of(reason, line));
    }
}
