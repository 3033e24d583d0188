package headwater.app.launch;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Several secrets: a field for each, and an empty one for the next.
final class SecretList extends VBox {
    private final FormItem item;
    private final double width;
    private final PasswordField first;
    private boolean isOurs;

    SecretList(FormItem item, double width) {
        super(4);
        this.item = item;
        this.width = width;
        getStyleClass().add("secrets");
        first = field();
        getChildren().add(first);
        show();
    }

    /// Where the first one is typed.
    Node first() {
        return first;
    }

    private List<PasswordField> fields() {
        return getChildren().stream()
                .flatMap(each -> each instanceof PasswordField field ? Stream.of(field) : Stream.of())
                .toList();
    }

    private List<String> typed() {
        return fields().stream()
                .map(PasswordField::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private PasswordField field() {
        var field = new PasswordField();
        field.setPrefWidth(width);
        field.setMaxWidth(width);
        field.setAccessibleText(item.path());
        field.textProperty().subscribe((_, _) -> changed());
        return field;
    }

    private void changed() {
        if (isOurs) {
            return;
        }
        var typed = typed();
        if (!fields().getLast().getText().isEmpty()) {
            getChildren().add(field());
        }
        if (typed.isEmpty()) {
            item.type("");
        } else if (!typed.equals(item.value())) {
            item.give(typed);
        }
    }

    /// Shows what a person has given in place of what there was, which nobody is shown.
    void show() {
        // A field that goes loses the keyboard, which shows the form again.
        if (isOurs) {
            return;
        }
        first.setPromptText(
                item.isNull()
                        ? ""
                        : item.isKeptSecret() ? FormItem.BULLETS : item.field().hint());
        var given = item.isKeptSecret() || !(item.value() instanceof List<?> list)
                ? List.<String>of()
                : list.stream().map(String::valueOf).toList();
        if (given.equals(typed())) {
            return;
        }
        isOurs = true;
        getChildren().setAll(first);
        first.setText(given.isEmpty() ? "" : given.getFirst());
        for (int at = 1; at <= given.size(); at++) {
            var next = field();
            next.setText(at < given.size() ? given.get(at) : "");
            getChildren().add(next);
        }
        isOurs = false;
    }
}
