package headwater.app.launch;

import headwater.app.look.Segments;
import headwater.app.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a value is given in: the control that fits its type.
///
/// @param node what stands in the form
/// @param focus what the keyboard goes to
/// @param show shows what the item has now
record FormControl(Node node, Node focus, Runnable show) {
    private static final int FEW_CHOICES = 4;
    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_LINES = 8;
    private static final double NUMBER = 148;
    private static final double DATE = 240;
    private static final double TEXT = 320;

    static FormControl of(FormItem item) {
        var field = item.field();
        if (field.isSecret()) {
            return secret(item);
        }
        return switch (field.kind()) {
            case FLAG -> buttons(item, List.of(true, false), true);
            case CHOICE -> choice(item, values(field.type()));
            case WHOLE, NUMBER -> text(item, new TextField(), NUMBER);
            case TEXT ->
                isDate(field.type())
                        ? date(item)
                        : item.text().contains("\n") ? area(item) : text(item, new TextField(), TEXT);
            case MODEL, JSON -> isOneLine(field.type()) ? text(item, new TextField(), TEXT) : area(item);
        };
    }

    // Secrets in what is not a list are typed as JSON that nobody sees.
    private static FormControl secret(FormItem item) {
        var one = new ParameterType.Text(LaunchReason.SECRET);
        if (!item.field().type().withoutNull().equals(new ParameterType.Items(one))) {
            return text(item, new PasswordField(), TEXT);
        }
        var list = new SecretList(item, TEXT);
        return new FormControl(list, list.first(), list::show);
    }

    private static boolean isDate(ParameterType type) {
        return type.withoutNull().equals(new ParameterType.Text(LaunchReason.DATE));
    }

    // A number or a text, say.
    private static boolean isOneLine(ParameterType type) {
        return type.alternatives().stream().noneMatch(each -> switch (each) {
            case ParameterType.Items _,
                    ParameterType.Entries _,
                    ParameterType.Model _,
                    ParameterType.Unknown _,
                    ParameterType.Either _ -> true;
            default -> false;
        });
    }

    private static List<Object> values(ParameterType type) {
        return type.alternatives().stream()
                .flatMap(each -> each instanceof ParameterType.Choice(var values) ? values.stream() : Stream.of())
                .toList();
    }

    private static FormControl text(FormItem item, TextInputControl input, double width) {
        input.setPrefWidth(width);
        input.setMaxWidth(width);
        return typed(item, input, input, input.promptTextProperty());
    }

    private static FormControl area(FormItem item) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefColumnCount(20);
        if (item.field().kind() != ParameterField.Kind.TEXT) {
            area.getStyleClass().add("mono");
        }
        int lines = (int) item.text().lines().count();
        area.setPrefRowCount(Math.clamp(lines, 2, MOST_LINES));
        area.setMaxWidth(Double.MAX_VALUE);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(event, area));
        return typed(item, area, area, area.promptTextProperty());
    }

    /// Leaves a text of several lines by Tab, as every field of a form is left.
    static void leave(KeyEvent event, Node area) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private static FormControl typed(FormItem item, Node node, TextInputControl input, StringProperty prompted) {
        var prompt = prompt(item);
        Runnable show = () -> {
            prompted.set(item.isNull() ? "" : item.isKeptSecret() ? FormItem.BULLETS : prompt);
            if (!input.getText().equals(item.text())) {
                input.setText(item.text());
            }
        };
        show.run();
        input.textProperty().subscribe((_, now) -> {
            if (!now.equals(item.text())) {
                item.type(now);
            }
        });
        return new FormControl(node, input, show);
    }

    private static String prompt(FormItem item) {
        return item.first() instanceof FirstValue.Written(var python)
                        && !python.isEmpty()
                        && !item.field().isSecret()
                ? Words.of(FormWords.DEFAULT, python)
                : item.field().hint();
    }

    private static FormControl date(FormItem item) {
        var picker = new DatePicker();
        picker.setConverter(new IsoDate());
        picker.setPrefWidth(DATE);
        return typed(item, picker, picker.getEditor(), picker.promptTextProperty());
    }

    // What is no date stays to be read and put right.
    private static final class IsoDate extends StringConverter<LocalDate> {
        private String other = "";

        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? other : date.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                other = "";
                return LocalDate.parse(text.strip());
            } catch (DateTimeException noDate) {
                other = text;
                return null;
            }
        }
    }

    private static FormControl choice(FormItem item, List<Object> values) {
        int characters =
                values.stream().mapToInt(value -> value.toString().length()).sum();
        if (values.size() <= FEW_CHOICES && characters <= MOST_CHARACTERS) {
            return buttons(item, values, false);
        }
        var box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setPrefWidth(TEXT);
        Runnable show = () -> box.setValue(chosen(item, values));
        show.run();
        box.setOnAction(_ -> {
            var value = box.getValue();
            if (value != null && !value.equals(chosen(item, values))) {
                item.give(value);
            }
        });
        return new FormControl(box, box, show);
    }

    private static @Nullable Object chosen(FormItem item, List<Object> values) {
        return values.stream()
                .filter(value -> ParameterType.areSame(value, item.value()))
                .findFirst()
                .orElse(null);
    }

    private static FormControl buttons(FormItem item, List<?> values, boolean areFlags) {
        var group = new ToggleGroup();
        var buttons = new ArrayList<ToggleButton>();
        Runnable show = () -> group.getToggles()
                .forEach(toggle -> toggle.setSelected(ParameterType.areSame(toggle.getUserData(), item.value())));
        for (var value : values) {
            var button = areFlags ? new RadioButton() : new ToggleButton();
            button.setMnemonicParsing(false);
            button.setText(value.toString());
            button.setUserData(value);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setAccessibleText(item.path() + " " + value);
            button.setOnAction(_ -> {
                item.give(value);
                show.run();
            });
            buttons.add(button);
        }
        var row = areFlags ? new HBox() : new Segments(buttons);
        if (areFlags) {
            row.getStyleClass().add("flags");
            row.getChildren().setAll(buttons);
        }
        row.setMaxWidth(Region.USE_PREF_SIZE);
        show.run();
        return new FormControl(row, buttons.getFirst(), show);
    }
}
