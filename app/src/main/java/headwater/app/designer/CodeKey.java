package headwater.app.designer;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys do in the code, beyond what they do in every text and in the whole window. The code acts by this
/// table, so a list of keys that is made from it is true.
public enum CodeKey {
    FIND("Find", new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    REPLACE("Replace", new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN)),
    FIND_NEXT("Find the next", new KeyCodeCombination(KeyCode.F3)),
    FIND_PREVIOUS("Find the one before", new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN)),
    GO_TO_LINE("Go to a line", new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN)),
    SHOW_CARD("Show the card of this line", new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN)),
    COMMENT("Toggle comment", new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN)),
    INDENT("Indent", new KeyCodeCombination(KeyCode.TAB)),
    OUTDENT("Indent less", new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN));

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // combinations do not change
    private final KeyCodeCombination keys;

    CodeKey(String meaning, KeyCodeCombination keys) {
        this.meaning = meaning;
        this.keys = keys;
    }

    /// What the keys do, in words for a person.
    public String meaning() {
        return meaning;
    }

    /// The combinations of keys that do it.
    public List<KeyCombination> keys() {
        return List.of(keys);
    }

    /// The meaning of a key that was pressed; null for none.
    static @Nullable CodeKey of(KeyEvent event) {
        // Where the slash is on a key with other signs, it has that key's code.
        if (event.isShortcutDown() && event.getText().equals("/")) {
            return COMMENT;
        }
        return Arrays.stream(values())
                .filter(key -> key.keys.match(event))
                .findFirst()
                .orElse(null);
    }
}
