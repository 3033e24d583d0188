package headwater.app.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The values of a form, one below the other. It scrolls, and what the keyboard goes to comes in sight.
final class FormRows extends ScrollPane {
    private static final double MARGIN = 24;
    private static final double BAR = 8;

    private final FormModel form;
    private final double highest;
    private final VBox column = new VBox();
    private final Map<FormItem, FormRow> rows = new LinkedHashMap<>();
    private final Map<FormItem, FormModelRow> models = new LinkedHashMap<>();
    private final Set<FormItem> visited = new HashSet<>();
    private boolean isTried;

    /// @param highest how high it can be before it scrolls
    FormRows(FormModel form, double highest) {
        this.form = form;
        this.highest = highest;
        getStyleClass().addAll("plain", "form-rows");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().add("form-column");
        add(column, form.items());
        var options = form.options();
        if (options != null) {
            var row = group(options).folded();
            row.getStyleClass().add("form-options");
            column.getChildren().add(row);
        }
        setContent(column);
        form.changesProperty().subscribe(_ -> show());
    }

    private void add(VBox into, List<FormItem> items) {
        for (var item : items) {
            if (item.children().isEmpty()) {
                var row = new FormRow(item);
                rows.put(item, row);
                row.focusWithinProperty().subscribe((_, isWithin) -> focused(row, isWithin));
                into.getChildren().add(row);
            } else {
                into.getChildren().add(group(item));
            }
        }
    }

    private FormModelRow group(FormItem item) {
        var inner = new VBox();
        add(inner, item.children());
        var row = new FormModelRow(item, inner, this::opened);
        models.put(item, row);
        return row;
    }

    // What was asked for is shown: in a larger window as far as the screen has room, else by scrolling.
    private void opened(FormModelRow row) {
        applyCss();
        layout();
        if (column.getHeight() > getViewportBounds().getHeight()) {
            getScene().getWindow().sizeToScene();
        }
        bringInSight(row);
    }

    private void focused(FormRow row, boolean isWithin) {
        if (isWithin) {
            bringInSight(row);
        } else if (visited.add(row.item())) {
            show();
        }
    }

    /// Says of all fields what is wrong with them, even of those that nobody has been at.
    void sayAll() {
        isTried = true;
        show();
    }

    private void show() {
        var problems = form.problems();
        rows.values()
                .forEach(row -> row.show(problems.stream()
                        .filter(each -> each.item() == row.item() && isSaid(each.item()))
                        .findFirst()));
        models.values()
                .forEach(row -> row.show(problems.stream()
                        .filter(each -> isIn(each.item(), row.item()) && isSaid(each.item()))
                        .findFirst()));
    }

    // Nobody is blamed for a field that there was no time to fill in.
    private boolean isSaid(FormItem item) {
        return isTried || item.isTouched() || visited.contains(item);
    }

    private static boolean isIn(FormItem item, FormItem model) {
        for (var each = item; each != null; each = each.parent()) {
            if (each == model) {
                return true;
            }
        }
        return false;
    }

    /// Brings the keyboard to a value.
    void focus(FormItem item) {
        for (var model = item.parent(); model != null; model = model.parent()) {
            var row = models.get(model);
            if (row != null) {
                row.open();
            }
        }
        // Before it is shown, the rows are in no scene.
        applyCss();
        layout();
        var row = rows.get(item);
        if (row != null) {
            row.focus().requestFocus();
            bringInSight(row);
        }
    }

    /// Brings the keyboard to the next problem after where it is, or to the one before.
    void focusProblem(boolean isForward) {
        var wrong = form.problems().stream().map(FormItem.Problem::item).toList();
        if (wrong.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(rows.keySet());
        int here = all.indexOf(rows.entrySet().stream()
                .filter(each -> each.getValue().isFocusWithin())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null));
        var order = isForward ? wrong : wrong.reversed();
        focus(order.stream()
                .filter(each -> isForward ? all.indexOf(each) > here : all.indexOf(each) < here)
                .findFirst()
                .orElse(order.getFirst()));
    }

    private void bringInSight(Node row) {
        double hidden = column.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        var bounds = column.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double top = getVvalue() * hidden;
        double wanted = Math.clamp(
                top,
                Math.min(bounds.getMaxY() + MARGIN - getViewportBounds().getHeight(), bounds.getMinY() - MARGIN),
                Math.max(
                        bounds.getMinY() - MARGIN,
                        bounds.getMaxY() + MARGIN - getViewportBounds().getHeight()));
        setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }

    @Override
    protected double computePrefHeight(double width) {
        // With room for the scroll bar beside it: texts that take a line more there would else keep it.
        return Math.min(highest, column.prefHeight((width < 0 ? prefWidth(-1) : width) - BAR) + 2);
    }
}
