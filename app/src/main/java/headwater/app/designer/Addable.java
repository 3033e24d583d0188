package headwater.app.designer;

import headwater.app.drawing.NodeIcons;
import headwater.app.finder.FinderEntry;
import headwater.app.finder.FinderModel;
import headwater.flow.Callee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be added at a place of a flow: calls of what the file knows, code, and a new task of the typed name.
///
/// @param known the tasks, flows and functions that the file knows
/// @param value the name of the value that is to be used; empty for none
/// @param call receives what is to be called
/// @param create receives the name of a new task
/// @param code receives lines of Python; null where a call is needed
record Addable(
        List<Callee> known,
        String value,
        Consumer<Callee> call,
        Consumer<String> create,
        @Nullable Consumer<String> code) {
    private static final Pattern NAME = Pattern.compile("\\w[\\w ]*");

    Addable {
        // Tasks first, then subflows, then plain functions.
        known = known.stream().sorted(Comparator.comparing(Callee::kind)).toList();
    }

    /// What fits the typed text, the best first.
    List<FinderEntry> found(String typed) {
        var text = typed.strip();
        var entries = new ArrayList<FinderEntry>();
        for (var callee : known) {
            entries.add(new FinderEntry(
                    callee.reference(),
                    callee.kind().word(),
                    NodeIcons.of(callee.kind(), callee.function()),
                    () -> call.accept(callee)));
        }
        if (code != null) {
            for (var each : Statement.values()) {
                var lines = each.code(value);
                entries.add(new FinderEntry(each.word(), each.kind(), each.icon(), () -> code.accept(lines)));
            }
        }
        var found = new ArrayList<>(new FinderModel(entries).found(text));
        if (NAME.matcher(text).matches() && !Character.isDigit(text.charAt(0))) {
            var name = text.replace(' ', '_');
            found.add(new FinderEntry("New task " + name, "", Feather.PLUS, () -> create.accept(name)));
        } else if (code != null && !text.isEmpty()) {
            found.add(new FinderEntry(text, "code", Feather.CODE, () -> code.accept(text)));
        }
        return found;
    }
}
