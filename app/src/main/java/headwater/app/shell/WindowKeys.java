package headwater.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window that no menu has: those of its tabs, and the question mark where nothing is typed.
final class WindowKeys {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

    private static final List<KeyCombination> TABS = IntStream.rangeClosed(1, 9)
            .mapToObj(number -> KeyCode.valueOf("DIGIT" + number))
            .<KeyCombination>map(code -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN))
            .toList();

    private static final KeyCombination QUESTION = new KeyCharacterCombination("?");

    private final ShellModel model;
    private final Runnable sheet;
    private boolean isGoing;

    /// @param sheet shows the list of keys and gestures
    WindowKeys(ShellModel model, Runnable sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    /// What the keys do, for the list of keys.
    static List<KeySection.Row> rows() {
        return List.of(
                new KeySection.Row(List.of(NEXT), "Next tab"),
                new KeySection.Row(List.of(PREVIOUS), "Previous tab"),
                new KeySection.Row(TABS, "Tab of that number"),
                new KeySection.Row(List.of(QUESTION), "Keys and gestures"),
                new KeySection.Row(
                        List.of(new KeyCodeCombination(KeyCode.G)), "Then " + letters() + ": page about the server"));
    }

    private static String letters() {
        return Arrays.stream(ServerPlace.values())
                .map(place -> place.letter().getName())
                .collect(Collectors.joining(" "));
    }

    void listenOn(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // What is typed into a text does not come here.
        window.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?")) {
                sheet.run();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (isPlace(event)) {
            event.consume();
            return;
        }
        var open = model.pages();
        var front = model.pageProperty().get();
        if (open.isEmpty() || front == null) {
            return;
        }
        int at = open.indexOf(front);
        int last = open.size() - 1;
        if (NEXT.match(event)) {
            go(at == last ? 0 : at + 1);
        } else if (PREVIOUS.match(event)) {
            go(at == 0 ? last : at - 1);
        } else {
            int tab = IntStream.range(0, TABS.size())
                    .filter(index -> TABS.get(index).match(event))
                    .findFirst()
                    .orElse(-1);
            if (tab < 0) {
                return;
            }
            go(tab);
        }
        event.consume();
    }

    // G, then the letter of a page about the server, where one of those is in front and nothing is typed.
    private boolean isPlace(KeyEvent event) {
        var front = model.pageProperty().get();
        boolean isTyped = event.getTarget() instanceof TextInputControl;
        if (front == null || front.place() == null || isTyped || event.isShortcutDown() || event.isAltDown()) {
            isGoing = false;
            return false;
        }
        if (!isGoing) {
            isGoing = event.getCode() == KeyCode.G && !event.isShiftDown();
            return isGoing;
        }
        isGoing = false;
        var place = Arrays.stream(ServerPlace.values())
                .filter(each -> each.letter() == event.getCode())
                .findFirst();
        place.ifPresent(model.openServers()::open);
        return place.isPresent();
    }

    private void go(int tab) {
        if (tab < model.pages().size()) {
            model.pageProperty().set(model.pages().get(tab));
        }
    }
}
