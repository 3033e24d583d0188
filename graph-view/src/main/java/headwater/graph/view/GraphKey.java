package headwater.graph.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys do on a [GraphView] that has the keyboard focus. The view acts by this table, so a list of keys
/// that is made from it is true. No combination has two meanings.
public enum GraphKey {
    WALK(
            "Go along the wires, or to the nearest card that way",
            false,
            plain(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)),
    EXTEND(
            "Go there and keep what is selected",
            false,
            with(KeyCombination.SHIFT_DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)),
    NEXT("Go to the next card in order", false, plain(KeyCode.PAGE_DOWN)),
    PREVIOUS("Go to the one before", false, plain(KeyCode.PAGE_UP)),
    FIRST("Go to the first card", false, plain(KeyCode.HOME)),
    LAST("Go to the last card", false, plain(KeyCode.END)),
    SELECT_ALL("Select all", false, with(KeyCombination.SHORTCUT_DOWN, KeyCode.A)),
    SELECT_STREAM(
            "Select all that is upstream or downstream",
            false,
            with(List.of(KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), KeyCode.LEFT, KeyCode.RIGHT)),
    LIGHT_UP("Highlight what is upstream and downstream", false, plain(KeyCode.L)),
    OPEN("Open the card", false, plain(KeyCode.ENTER)),
    CANCEL("Cancel, or clear the selection", false, plain(KeyCode.ESCAPE)),
    ADD_AFTER("Add after the card, wired to it", true, plain(KeyCode.TAB)),
    ADD("Add, after the card if there is one", true, plain(KeyCode.N)),
    CONNECT("Draw a wire: arrows choose its end, Enter connects", true, plain(KeyCode.C)),
    INSERT("Insert on the selected wire", true, plain(KeyCode.I)),
    RENAME("Rename", true, plain(KeyCode.F2)),
    NOTE("Write a note above the card", true, with(KeyCombination.SHIFT_DOWN, KeyCode.N)),
    MOVE("Move earlier or later in order", true, with(KeyCombination.ALT_DOWN, KeyCode.LEFT, KeyCode.RIGHT)),
    MOVE_ACROSS("Move out of or into a container", true, with(KeyCombination.ALT_DOWN, KeyCode.UP, KeyCode.DOWN)),
    DELETE("Delete", true, plain(KeyCode.DELETE, KeyCode.BACK_SPACE)),
    PAN(
            "Move the drawing",
            false,
            with(KeyCombination.SHORTCUT_DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)),
    HAND("While held, the mouse moves the drawing", false, plain(KeyCode.SPACE)),
    ZOOM_IN("Zoom in", false, plainOrWithShortcut(KeyCode.PLUS)),
    ZOOM_OUT("Zoom out", false, plainOrWithShortcut(KeyCode.MINUS)),
    ACTUAL_SIZE("Actual size", false, plain(KeyCode.DIGIT0)),
    FIT("Zoom to fit", false, plain(KeyCode.DIGIT1));

    private final String meaning;
    private final boolean isEdit;

    @SuppressWarnings("ImmutableEnumChecker") // made by toList and of, and combinations do not change
    private final List<KeyCodeCombination> keys;

    GraphKey(String meaning, boolean isEdit, List<KeyCodeCombination> keys) {
        this.meaning = meaning;
        this.isEdit = isEdit;
        this.keys = keys;
    }

    /// What the keys do, in words for a person.
    public String meaning() {
        return meaning;
    }

    /// Whether this is offered only while the view is editable.
    public boolean isEdit() {
        return isEdit;
    }

    /// The combinations of keys that do it. Keys of the number pad do the same as those that they stand for.
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /// The meaning of a key that was pressed; null for none.
    static @Nullable GraphKey of(KeyEvent event) {
        boolean isOther = event.isMetaDown() && !event.isShortcutDown();
        if (isOther || event.getCode() == KeyCode.UNDEFINED || event.getCode().isModifierKey()) {
            return null;
        }
        var pressed = pressed(event);
        return Arrays.stream(values())
                .filter(key -> key.keys.contains(pressed))
                .findFirst()
                .orElse(null);
    }

    private static KeyCodeCombination pressed(KeyEvent event) {
        var code = usual(event.getCode());
        // Where the plus is on a key with other signs, it needs Shift.
        boolean isShifted = event.isShiftDown() && code != KeyCode.PLUS;
        var modifiers = Stream.of(
                        event.isShortcutDown() ? KeyCombination.SHORTCUT_DOWN : null,
                        isShifted ? KeyCombination.SHIFT_DOWN : null,
                        event.isAltDown() ? KeyCombination.ALT_DOWN : null)
                .flatMap(Stream::ofNullable)
                .toArray(Modifier[]::new);
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCode usual(KeyCode code) {
        return switch (code) {
            case KP_LEFT -> KeyCode.LEFT;
            case KP_RIGHT -> KeyCode.RIGHT;
            case KP_UP -> KeyCode.UP;
            case KP_DOWN -> KeyCode.DOWN;
            case EQUALS, ADD -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            case NUMPAD0 -> KeyCode.DIGIT0;
            case NUMPAD1 -> KeyCode.DIGIT1;
            default -> code;
        };
    }

    private static List<KeyCodeCombination> plain(KeyCode... codes) {
        return Arrays.stream(codes).map(KeyCodeCombination::new).toList();
    }

    private static List<KeyCodeCombination> with(Modifier modifier, KeyCode... codes) {
        return with(List.of(modifier), codes);
    }

    private static List<KeyCodeCombination> with(List<Modifier> modifiers, KeyCode... codes) {
        return Arrays.stream(codes)
                .map(code -> new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new)))
                .toList();
    }

    private static List<KeyCodeCombination> plainOrWithShortcut(KeyCode code) {
        return List.of(new KeyCodeCombination(code), new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }
}
