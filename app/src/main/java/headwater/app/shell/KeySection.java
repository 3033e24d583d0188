package headwater.app.shell;

import headwater.app.designer.CodeKey;
import headwater.app.monitor.PlayKey;
import headwater.app.monitor.TimelineView;
import headwater.graph.view.GraphKey;
import headwater.graph.view.MouseGesture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// Keys that work in one place, for the list of keys. Keys come from the tables by which the program acts;
/// gestures of the mouse from a list in words.
///
/// @param name where they work
/// @param rows the keys or gestures with their meanings
record KeySection(String name, List<Row> rows) {
    /// A combination of keys, or several, and what they do.
    ///
    /// @param keys the combinations; empty for a gesture of the mouse
    /// @param hand what the hand does; for keys their names
    /// @param meaning what comes of it
    record Row(List<KeyCombination> keys, String hand, String meaning) {
        Row {
            keys = List.copyOf(keys);
        }

        Row(List<? extends KeyCombination> keys, String meaning) {
            this(List.copyOf(keys), names(keys), meaning);
        }

        // The modifiers of several keys once: "Ctrl+1 … 9", "Shift+← → ↑ ↓", "Delete or Backspace".
        private static String names(List<? extends KeyCombination> keys) {
            var names = keys.stream()
                    .map(key -> key.getDisplayText().replace("Back Space", "Backspace"))
                    .toList();
            if (names.size() > 4) {
                return names.getFirst() + " … " + last(names.getLast());
            }
            var first = names.getFirst();
            var modifiers = first.substring(0, first.length() - last(first).length());
            boolean isShort = !modifiers.isEmpty() || names.stream().allMatch(name -> name.length() == 1);
            return isShort && names.stream().skip(1).allMatch(name -> name.equals(modifiers + last(name)))
                    ? modifiers + names.stream().map(Row::last).collect(Collectors.joining(" "))
                    : String.join(" or ", names);
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf('+', name.length() - 2) + 1);
        }
    }

    KeySection {
        rows = List.copyOf(rows);
    }

    /// Every key and gesture of the program.
    ///
    /// @param groups the commands of the window
    static List<KeySection> all(List<CommandGroup> groups) {
        return List.of(window(groups), canvas(), mouse(), code(), run());
    }

    static KeySection window(List<CommandGroup> groups) {
        var rows = new ArrayList<Row>();
        groups.stream()
                .flatMap(group -> group.commands().stream())
                .flatMap(command -> Stream.ofNullable(command.keys())
                        .map(keys -> new Row(List.of(keys), command.name().replace("…", ""))))
                .forEach(rows::add);
        WindowKeys.rows().forEach(row -> add(row, rows));
        return new KeySection("Window", rows);
    }

    /// Adds a row, or its keys to those of the row that means the same.
    private static void add(Row row, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).meaning().equals(row.meaning())) {
                var keys = new ArrayList<>(rows.get(i).keys());
                keys.addAll(row.keys());
                rows.set(i, new Row(keys, row.meaning()));
                return;
            }
        }
        rows.add(row);
    }

    static KeySection canvas() {
        return new KeySection(
                "Canvas, by keys",
                Arrays.stream(GraphKey.values())
                        .map(key -> new Row(key.keys(), key.meaning()))
                        .toList());
    }

    private static KeySection mouse() {
        return new KeySection(
                "Canvas, by mouse and touchpad",
                Arrays.stream(MouseGesture.values())
                        .map(gesture -> new Row(List.of(), gesture.how(), gesture.meaning()))
                        .toList());
    }

    static KeySection run() {
        return new KeySection(
                "Timeline of a run",
                Stream.concat(
                                Arrays.stream(PlayKey.values()).map(key -> new Row(key.keys(), key.meaning())),
                                Stream.of(new Row(
                                        List.of(TimelineView.FOLDS),
                                        "Fold times in which no task ran, or unfold them")))
                        .toList());
    }

    static KeySection code() {
        return new KeySection(
                "Code",
                Arrays.stream(CodeKey.values())
                        .map(key -> new Row(key.keys(), key.meaning()))
                        .toList());
    }
}
