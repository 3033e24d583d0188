package headwater.app.compare;

import headwater.app.look.Icons;
import headwater.app.look.Segments;
import headwater.app.look.StatePill;
import headwater.app.look.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which two runs are compared, and what else the one could be compared with.
final class CompareHead extends HBox {
    private final CompareModel model;
    private final Side a = new Side("A");
    private final Side b = new Side("B");

    CompareHead(CompareModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("compare-head");
        setAlignment(Pos.CENTER_LEFT);
        var against = Icons.of(Feather.COLUMNS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var swap = new Button("Swap", Icons.of(Feather.REPEAT));
        swap.setId("swap-runs");
        swap.setTooltip(new Tooltip("Show the runs the other way round (X)"));
        swap.setMinWidth(USE_PREF_SIZE);
        swap.setOnAction(_ -> model.swap());
        swap.disableProperty().bind(model.comparisonProperty().isNull());
        var again = new Button("", Icons.of(Feather.REFRESH_CW));
        again.setAccessibleText("Read both again");
        again.setTooltip(new Tooltip("Read both again (F5)"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.refresh());
        getChildren().addAll(a, against, b, space, choices(), swap, again);
        model.comparisonProperty().subscribe(this::show);
    }

    private HBox choices() {
        List<Against> others = new ArrayList<>(List.of(Against.Earlier.values()));
        var first = model.againstProperty().get();
        if (!others.contains(first)) {
            others.add(first);
        }
        var buttons = new ArrayList<ToggleButton>();
        for (var other : others) {
            var button = new ToggleButton(words(other));
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip("Compare with: " + words(other)));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.compareWith(other);
            });
            model.againstProperty().subscribe(now -> button.setSelected(now.equals(other)));
            buttons.add(button);
        }
        var row = new Segments(buttons);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private static String words(Against other) {
        return switch (other) {
            case Against.Chosen(var run) -> run.name();
            case Against.Earlier earlier -> earlier.words();
        };
    }

    private void show(@Nullable RunComparison both) {
        if (both == null) {
            a.show(model.run().name());
            b.show("");
        } else {
            a.show(both.a());
            b.show(both.b());
        }
    }

    /// One of the runs.
    private static final class Side extends HBox {
        private final Label name = new Label();
        private final StatePill state = new StatePill();
        private final Label when = new Label();

        Side(String letter) {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            setMinWidth(0);
            name.getStyleClass().add("subject");
            name.setMinWidth(60);
            state.setMinWidth(USE_PREF_SIZE);
            when.getStyleClass().add("muted");
            when.setMinWidth(0);
            getChildren().addAll(badge(letter), name, state, when);
        }

        void show(String known) {
            name.setText(known);
            state.setVisible(false);
            state.setManaged(false);
            when.setText("");
        }

        void show(ReadRun run) {
            name.setText(run.name());
            state.show(run.run().stateType(), run.run().stateName());
            state.setVisible(true);
            state.setManaged(true);
            var start = run.start();
            when.setText(start == null ? "" : Times.brief(start, Instant.now()) + ", " + Times.words(run.duration()));
        }
    }

    /// The letter of a run on its badge.
    static Label badge(String letter) {
        var badge = new Label(letter);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
