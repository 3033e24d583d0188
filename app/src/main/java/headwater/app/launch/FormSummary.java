package headwater.app.launch;

import headwater.app.look.Sentence;
import headwater.app.words.Words;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/// What will be sent of a form, in words.
final class FormSummary extends VBox {
    private final FormModel form;
    private final Sentence sent = new Sentence();
    private final Sentence rest = new Sentence();

    FormSummary(FormModel form) {
        super(4);
        this.form = form;
        getStyleClass().add("form-summary");
        rest.getStyleClass().add("faint");
        getChildren().setAll(sent, rest);
        form.changesProperty().subscribe(_ -> show());
    }

    private void show() {
        var items = form.sentItems();
        sent.setText(
                items.isEmpty()
                        ? Words.of(FormWords.NOTHING_SENT)
                        : Words.of(
                                FormWords.IS_SENT,
                                items.stream().map(FormSummary::words).collect(Collectors.joining(", "))));
        int others = form.items().size() - items.size();
        rest.setText(others == 0 ? "" : Words.of(FormWords.UNTOUCHED, others));
    }

    private static String words(FormItem item) {
        var name = "`" + item.field().name() + "`";
        if (item.children().isEmpty() || item.isNull()) {
            return name;
        }
        return Words.of(item.isTouched() ? FormWords.WHOLE : FormWords.OWN_DEFAULTS, name);
    }
}
