package headwater.flow.export;

import headwater.flow.export.YamlNode.Mapping;
import headwater.flow.export.YamlNode.Scalar;
import headwater.flow.export.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A `prefect.yaml` with one deployment put in or brought up to date. All else stays byte for byte; the result is read
/// again and has to mean what was meant.
final class PrefectYaml {
    private static final String MARK = "\uFEFF";
    private static final String HEAD = "# What `prefect deploy` deploys from this folder.";

    private final String text;
    private final Map<String, @Nullable Object> entry;
    private final YamlSplices splices;

    private PrefectYaml(String text, Map<String, @Nullable Object> entry) {
        this.text = text;
        this.entry = entry;
        this.splices = new YamlSplices(text);
    }

    /// The text with the entry in it.
    ///
    /// @param old the text so far, null if there is no file
    /// @param entry the deployment's fields, `name` and `entrypoint` among them
    static String splice(@Nullable String old, Map<String, @Nullable Object> entry) throws ExportRefusedException {
        if (old == null) {
            var lines = new ArrayList<>(List.of(HEAD));
            lines.addAll(YamlText.pair("deployments", List.of(entry), 0));
            return String.join("\n", lines) + "\n";
        }
        if (old.startsWith(MARK)) {
            return MARK + splice(old.substring(1), entry);
        }
        return new PrefectYaml(old, entry).spliced();
    }

    private String spliced() throws ExportRefusedException {
        // As YAML reads it, so that 1 and 1L, or a map and its copy, are the same.
        var wanted = Objects.requireNonNull(YamlValues.load(String.join("\n", YamlText.pairs(entry, 0))));
        var root = YamlReader.read(text);
        var before = YamlValues.load(text);
        var place = -1;
        if (root == null) {
            splices.linesAtEnd(YamlText.pair("deployments", List.of(entry), 0));
        } else if (root instanceof Mapping mapping && !mapping.flow()) {
            place = inRoot(mapping, before, wanted);
        } else {
            throw refused(root.line(), "it is not a list of `key: value` lines");
        }
        var after = splices.apply();
        if (!Objects.equals(YamlValues.load(after), expected(before, wanted, place))) {
            throw refused(0, "it is written in a way that cannot be changed safely");
        }
        return after;
    }

    // The index of the entry that is changed, -1 if a new one is put at the end.
    private int inRoot(Mapping root, @Nullable Object before, Object wanted) throws ExportRefusedException {
        var pair = root.pair("deployments");
        if (pair == null) {
            var column = splices.column(root.pairs().getFirst().key().start());
            var lines = new ArrayList<>(List.of(""));
            lines.addAll(YamlText.pair("deployments", List.of(entry), column));
            if (text.substring(root.end()).lines().anyMatch(line -> line.startsWith("..."))) {
                splices.linesAfter(root.end(), lines);
            } else {
                splices.linesAtEnd(lines);
            }
            return -1;
        }
        switch (pair.value()) {
            case Scalar scalar when scalar.isNull() && !scalar.anchored() -> fill(pair);
            case Sequence sequence when sequence.items().isEmpty() -> fill(pair);
            case Sequence sequence
            when !sequence.flow() -> {
                return inList(sequence, YamlValues.get(before, "deployments"), wanted);
            }
            case YamlNode other -> throw refused(other.line(), "`deployments` is not a list with a line for each item");
        }
        return -1;
    }

    private void fill(YamlNode.Pair pair) {
        var column = splices.column(pair.key().start());
        splices.linesInsteadOf(pair.value(), YamlText.item(entry, column + 2, 2));
    }

    private int inList(Sequence list, @Nullable Object values, Object wanted) throws ExportRefusedException {
        @Nullable Scalar other = null;
        for (var i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            var value = values instanceof List<?> all ? all.get(i) : null;
            if (!Objects.equals(YamlValues.get(value, "name"), entry.get("name"))
                    || !(item instanceof Mapping mapping)) {
                continue;
            }
            var name = mapping.pair("name");
            var entrypoint = YamlValues.get(value, "entrypoint");
            if (entrypoint == null || same(entrypoint, entry.get("entrypoint"))) {
                var fields = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) wanted);
                if (entrypoint != null) {
                    fields.remove("entrypoint");
                }
                new YamlEntryEdit(splices).set(mapping, value, fields);
                return i;
            }
            other = name != null && name.value() instanceof Scalar scalar ? scalar : null;
        }
        if (other != null) {
            throw refused(
                    other.line(), "line " + other.line() + " has a deployment of this name for another flow already");
        }
        append(list);
        return -1;
    }

    private void append(Sequence list) throws ExportRefusedException {
        var first = list.items().getFirst();
        var dash = splices.dashBefore(first.start());
        if (dash == null) {
            throw refused(list.line(), "the list of deployments begins in an unusual way");
        }
        var column = splices.column(dash);
        var step = splices.column(first.start()) - column;
        splices.linesAfter(list.end(), YamlText.item(entry, column, step > 1 && step < 9 ? step : 2));
    }

    private static boolean same(Object one, @Nullable Object other) {
        return plain(one).equals(plain(String.valueOf(other)));
    }

    private static String plain(Object entrypoint) {
        return String.valueOf(entrypoint).replace('\\', '/').replaceFirst("^(\\./)+", "");
    }

    private static @Nullable Object expected(@Nullable Object before, Object wanted, int place) {
        var root = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        if (before instanceof Map<?, ?> old) {
            root.putAll(old);
        }
        var deployments = new ArrayList<@Nullable Object>();
        if (root.get("deployments") instanceof List<?> old) {
            deployments.addAll(old);
        }
        if (place < 0) {
            deployments.add(wanted);
        } else {
            var old = deployments.get(place);
            var fields = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) wanted);
            if (YamlValues.get(old, "entrypoint") != null) {
                fields.remove("entrypoint");
            }
            deployments.set(place, YamlValues.merged(old, fields));
        }
        root.put("deployments", deployments);
        return root;
    }

    private static ExportRefusedException refused(int line, String words) {
        return new ExportRefusedException(line, words + ".");
    }
}
