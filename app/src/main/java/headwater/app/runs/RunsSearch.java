package headwater.app.runs;

import headwater.app.look.Dialogs;
import headwater.app.look.Icons;
import headwater.app.look.Segments;
import headwater.app.look.TableSearch;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What is above the list of flow runs: a field to search, what was saved of such searches, and how many runs
/// were found.
final class RunsSearch extends HBox {
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("selected");

    private final RunsModel model;
    private final SavedFilters filters;
    private final MenuButton saved = new MenuButton("", Icons.of(Feather.BOOKMARK));
    private final ObservableValue<Boolean> canSave;
    // Weak and bound: filters and search live longer than a page.
    private final InvalidationListener changed = _ -> showSaved();
    private final BooleanProperty isFlat = new SimpleBooleanProperty(this, "flat", false);
    private final BooleanProperty isFolded = new SimpleBooleanProperty(this, "folded", false);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

    RunsSearch(RunsModel model, SavedFilters filters, TableView<ListRow> table) {
        super(12);
        this.model = model;
        this.filters = filters;
        getStyleClass().add("search-row");
        setAlignment(Pos.CENTER_LEFT);
        var field = new TableSearch(
                table,
                model.typedProperty(),
                "Name of a run, flow or deployment, or  state:failed pool:k8s-* !flow:sync* >5m since:2h",
                "Search flow runs",
                """
                state: flow: deployment: pool: queue: tag: name:   with * for anything
                since:2h until:30m   when it started
                >5m <10s   how long it ran
                ! before any of them means the opposite\
                """);
        field.setId("runs-search");
        saved.setId("saved-filters");
        saved.setAccessibleText("Saved filters");
        saved.setTooltip(new Tooltip("Saved filters"));
        saved.getStyleClass().add("flat");
        saved.setMinWidth(USE_PREF_SIZE);
        canSave = Bindings.createBooleanBinding(
                () -> !model.queryProperty().get().isAll()
                        && filters.of(model.typedProperty().get()).isEmpty(),
                model.typedProperty(),
                model.queryProperty(),
                filters.all());
        filters.all().addListener(new WeakInvalidationListener(changed));
        isFolded.bind(model.options().foldedProperty());
        isFlat.bind(model.options().flatProperty());
        typed.bind(model.typedProperty());
        typed.subscribe(_ -> showSaved());
        var count = new Label();
        count.getStyleClass().add("muted");
        count.setId("runs-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(() -> count(model), model.found()));
        getChildren().addAll(field, nesting(), folding(), saved, count);
    }

    private HBox nesting() {
        return new Segments(List.of(
                way("Nested", "Runs of subflows below the runs that they are in (N)", false),
                way("Flat", "Runs of subflows among the others (N)", true)));
    }

    private ToggleButton way(String words, String help, boolean meansFlat) {
        var button = new ToggleButton(words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.options().flatProperty().set(meansFlat);
        });
        isFlat.subscribe(now -> button.setSelected(now == meansFlat));
        return button;
    }

    private ToggleButton folding() {
        var button = new ToggleButton("Fold usual runs");
        button.setId("fold-usual");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(
                new Tooltip("One row for runs that completed at the first attempt and took no longer than usual (Z)"));
        button.setOnAction(_ -> model.options().foldedProperty().set(button.isSelected()));
        isFolded.subscribe(button::setSelected);
        return button;
    }

    private static String count(RunsModel model) {
        int found = model.found().size();
        return found == 1 ? "1 run" : found + " runs";
    }

    private void showSaved() {
        var known = filters.of(typed.get());
        saved.pseudoClassStateChanged(IN_USE, known.isPresent());
        var items = saved.getItems();
        items.clear();
        items.add(item("Save this filter… (S)", Feather.PLUS, this::save));
        items.getFirst().setDisable(!canSave.getValue());
        known.ifPresent(filter -> {
            items.add(new WatchItem(filters, filter));
            items.add(item("Remove “" + filter.name() + "”", Feather.TRASH_2, () -> filters.remove(filter)));
        });
        if (!filters.all().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (var filter : filters.all()) {
            items.add(item(
                    filter.name(), filter.icon(), () -> model.typedProperty().set(filter.words())));
        }
    }

    private static MenuItem item(String words, Feather icon, Runnable action) {
        var item = new MenuItem(words, Icons.of(icon));
        // A name may have an underscore, which is no mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Whether something is searched for that is not saved.
    ObservableValue<Boolean> canSave() {
        return canSave;
    }

    /// Asks for a name and saves what is searched for; does nothing where that is saved or is nothing.
    void save() {
        if (!canSave.getValue()) {
            return;
        }
        var words = model.typedProperty().get().strip();
        var dialog = new TextInputDialog(words);
        Dialogs.over(getScene().getWindow(), dialog, "Save this filter");
        dialog.setContentText("Name");
        var name = dialog.getEditor().textProperty();
        if (dialog.getDialogPane().lookupButton(ButtonType.OK) instanceof Button ok) {
            ok.textProperty().bind(name.map(now -> filters.named(now).isPresent() ? "Replace" : "Save"));
            ok.disableProperty().bind(name.map(String::isBlank));
        }
        dialog.showAndWait().ifPresent(chosen -> {
            boolean isWatched =
                    filters.named(chosen).map(SavedFilter::isWatched).orElse(false);
            filters.save(new SavedFilter(chosen, words, isWatched));
        });
    }
}
