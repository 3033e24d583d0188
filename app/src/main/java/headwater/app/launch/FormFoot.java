package headwater.app.launch;

import headwater.app.look.Icons;
import headwater.app.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Which fields of a form a person must put right, as links to them.
final class FormFoot extends HBox {
    private static final int MOST = 3;
    private static final int MOST_LETTERS = 24;

    private final FormModel form;
    private final Consumer<FormItem> open;
    private List<FormItem> shown = List.of();

    /// @param open brings the keyboard to a field
    FormFoot(FormModel form, Consumer<FormItem> open) {
        super(6);
        this.form = form;
        this.open = open;
        getStyleClass().add("form-foot");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
        form.changesProperty().subscribe(_ -> show());
    }

    private void show() {
        var items =
                form.problems().stream().map(FormItem.Problem::item).distinct().toList();
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        getChildren().clear();
        if (items.isEmpty()) {
            return;
        }
        getChildren().add(label(Words.of(FormWords.NEED_YOU, items.size())));
        int named = named(items);
        items.stream().limit(named).forEach(item -> getChildren().add(link(item)));
        if (items.size() > named) {
            getChildren().add(label(Words.of(FormWords.MORE, items.size() - named)));
        }
        var key = label("F8");
        key.getStyleClass().add("key-cap");
        getChildren().addFirst(Icons.of(Feather.ALERT_CIRCLE));
        getChildren().add(key);
    }

    // As many as there is room for, one at least.
    private static int named(List<FormItem> items) {
        int named = 0;
        int letters = 0;
        for (var item : items) {
            letters += item.path().length();
            if (named > 0 && (named == MOST || letters > MOST_LETTERS)) {
                break;
            }
            named++;
        }
        return named;
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Hyperlink link(FormItem item) {
        var link = new Hyperlink(item.path());
        link.setMnemonicParsing(false);
        link.getStyleClass().add("mono");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.accept(item);
        });
        return link;
    }
}
