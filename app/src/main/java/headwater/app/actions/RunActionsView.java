package headwater.app.actions;

import headwater.app.launch.RunFormView;
import headwater.app.look.Dialogs;
import headwater.app.look.Icons;
import headwater.app.problem.Problem;
import headwater.app.servers.ServerColour;
import headwater.app.words.Words;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// The actions on the flow run that a person looks at, or on those that are selected: as items of a menu, as buttons,
/// and as the questions that are asked first, over the window.
public final class RunActionsView {
    private final RunActionsModel model;
    private final ObservableValue<? extends List<RunTarget>> targets;
    private final Supplier<Window> window;
    private final Function<RunTarget, ServerColour> colour;
    private final Outcome outcome;

    /// Receives what came of an action, on the JavaFX thread.
    public interface Outcome {
        /// A run has entered a state; not called where several were changed.
        void entered(FlowRun run, State state);

        /// The server no longer has the run, or some of several.
        void deleted();

        /// Another run was made of the same deployment.
        void made(FlowRun run, String flow);
    }

    /// Actions on whatever is looked at.
    ///
    /// @param targets the runs, of one server; none while there is nothing to act on
    /// @param window what the questions are asked over
    /// @param colour the colour of the server of a run
    public RunActionsView(
            RunActionsModel model,
            ObservableValue<? extends List<RunTarget>> targets,
            Supplier<Window> window,
            Function<RunTarget, ServerColour> colour,
            Outcome outcome) {
        this.model = model;
        this.targets = targets;
        this.window = window;
        this.colour = colour;
        this.outcome = outcome;
    }

    /// Why an action cannot be done now, as a part of a sentence; empty if it can, with one of several at least.
    public ObservableValue<String> obstacle(RunAction action) {
        return targets.flatMap(now -> obstacleTo(action, now));
    }

    private static ObservableValue<String> obstacleTo(RunAction action, List<RunTarget> targets) {
        var server = targets.isEmpty() ? null : targets.getFirst().server();
        return server == null
                ? new SimpleStringProperty(obstacle(action, targets))
                : server.readOnly().map(_ -> obstacle(action, targets));
    }

    private static String obstacle(RunAction action, List<RunTarget> targets) {
        if (targets.size() < 2) {
            return targets.isEmpty() ? Words.of(ActionText.NO_RUN) : obstacle(action, targets.getFirst());
        }
        if (!action.isForSeveral()) {
            return Words.of(ActionText.ONE_ONLY);
        }
        return possible(action, targets).isEmpty() ? Words.of(ActionText.NOT_WITH_ANY) : "";
    }

    private static String obstacle(RunAction action, RunTarget target) {
        return action.refusal(target.run(), target.access()).map(Words::of).orElse("");
    }

    private static List<RunTarget> possible(RunAction action, List<RunTarget> targets) {
        return targets.stream().filter(each -> obstacle(action, each).isEmpty()).toList();
    }

    /// Asks about an action and does it if the person says so; where it cannot be done, says why.
    public void choose(RunAction action) {
        var chosen = targets.getValue();
        if (chosen.isEmpty()) {
            return;
        }
        var obstacle = obstacle(action, chosen);
        if (!obstacle.isEmpty()) {
            model.refuse(new Problem(Words.of(ActionText.NOT_POSSIBLE, action.verb(), named(chosen), obstacle), ""));
        } else if (chosen.size() > 1) {
            doWithSeveral(action, chosen);
        } else {
            doWith(action, chosen.getFirst());
        }
    }

    private static String named(List<RunTarget> targets) {
        return targets.size() == 1 ? targets.getFirst().run().name() : Words.of(ActionText.RUNS, targets.size());
    }

    private void doWithSeveral(RunAction action, List<RunTarget> chosen) {
        var possible = possible(action, chosen);
        boolean isConfirmed = Dialogs.isConfirmed(
                window.get(),
                action.verb() + " " + named(possible) + "?",
                atServer(effects(action, chosen, possible), chosen.getFirst()),
                action.verb(),
                style(chosen.getFirst()));
        if (isConfirmed) {
            model.performAll(action, possible, action == RunAction.DELETE ? outcome::deleted : () -> {});
        }
    }

    /// What an action does with several runs, each thing once, and with how many it is not done for which reason.
    private static String effects(RunAction action, List<RunTarget> chosen, List<RunTarget> possible) {
        var effects = possible.stream()
                .collect(Collectors.groupingBy(
                        each -> Words.of(action.effect(each.run())), LinkedHashMap::new, Collectors.toList()));
        var reasons = chosen.stream()
                .filter(each -> !possible.contains(each))
                .collect(
                        Collectors.groupingBy(each -> obstacle(action, each), LinkedHashMap::new, Collectors.toList()));
        var words = new ArrayList<String>();
        effects.forEach(
                (effect, runs) -> words.add(Words.of(ActionText.EACH_EFFECT, runs.size(), named(runs), effect)));
        reasons.forEach((reason, runs) -> words.add(Words.of(ActionText.LEFT_ALONE, named(runs), reason)));
        return String.join("\n\n", words);
    }

    private void doWith(RunAction action, RunTarget chosen) {
        // Where something is read first, the page may be out of sight by then.
        var over = window.get();
        switch (action) {
            case CANCEL, PAUSE, RETRY -> {
                if (isConfirmed(action, chosen, over)) {
                    model.perform(action, chosen, entered(chosen));
                }
            }
            case RESUME -> model.readInput(chosen, form -> resume(chosen, form, over));
            case RUN_AGAIN -> model.readParameters(chosen, form -> runAgain(chosen, form, over));
            case SET_STATE ->
                new StateFormView(chosen.run(), over, style(chosen))
                        .ask()
                        .ifPresent(wanted -> model.force(chosen, wanted, entered(chosen)));
            case DELETE -> {
                if (isConfirmed(action, chosen, over)) {
                    model.delete(chosen, outcome::deleted);
                }
            }
        }
    }

    private Consumer<State> entered(RunTarget chosen) {
        return state -> outcome.entered(chosen.run(), state);
    }

    private void resume(RunTarget chosen, RunForm form, Window over) {
        if (!form.fields().parameters().isEmpty()) {
            form(RunAction.RESUME, chosen, form, over)
                    .ask()
                    .ifPresent(values -> model.resume(chosen, values, entered(chosen)));
        } else if (isConfirmed(RunAction.RESUME, chosen, over)) {
            model.resume(chosen, Map.of(), entered(chosen));
        }
    }

    private void runAgain(RunTarget chosen, RunForm form, Window over) {
        form(RunAction.RUN_AGAIN, chosen, form, over)
                .askForRun()
                .ifPresent(given -> model.runAgain(chosen, given, made -> outcome.made(made, chosen.flow())));
    }

    private RunFormView form(RunAction action, RunTarget chosen, RunForm form, Window over) {
        var title = action.verb() + ": " + chosen.run().name();
        var words = atServer(form.note(), chosen);
        return new RunFormView(title, action.verb(), form.fields(), words, over, style(chosen));
    }

    private boolean isConfirmed(RunAction action, RunTarget chosen, Window over) {
        return Dialogs.isConfirmed(
                over,
                action.verb() + " " + chosen.run().name() + "?",
                atServer(Words.of(action.effect(chosen.run())), chosen),
                action.verb(),
                style(chosen));
    }

    private String style(RunTarget chosen) {
        return colour.apply(chosen).style();
    }

    private static String atServer(String words, RunTarget chosen) {
        return Words.of(ActionText.AT_SERVER, words, chosen.place());
    }

    /// An item of a menu for each action; one that is not possible says why not.
    public List<MenuItem> items() {
        return Arrays.stream(RunAction.values()).map(this::item).toList();
    }

    private MenuItem item(RunAction action) {
        var item = new MenuItem("", Icons.of(action.icon()));
        var obstacle = obstacle(action);
        item.textProperty().bind(obstacle.map(why -> action.verb() + "…" + (why.isEmpty() ? "" : "  (" + why + ")")));
        item.disableProperty().bind(obstacle.map(why -> !why.isEmpty()));
        item.setOnAction(_ -> choose(action));
        return item;
    }

    /// Buttons for what is likely to be wanted, as long as it is possible, and one for the menu of all.
    ///
    /// @param first what else is in the menu, above the actions
    public HBox buttons(MenuItem... first) {
        var more = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
        more.setId("run-actions");
        more.setAccessibleText("Actions on this run");
        more.setTooltip(new Tooltip("Actions on this run"));
        more.getItems().setAll(first);
        more.getItems().addAll(items());
        more.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, button(RunAction.RUN_AGAIN), button(RunAction.RETRY), button(RunAction.RESUME), more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Buttons for what can be done with several runs, as long as it is possible with one of them.
    public HBox buttonsForSeveral() {
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        Stream.of(RunAction.values())
                .filter(RunAction::isForSeveral)
                .forEach(action -> row.getChildren().add(button(action)));
        return row;
    }

    private Button button(RunAction action) {
        var button = new Button(action.verb() + "…", Icons.of(action.icon()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> choose(action));
        obstacle(action).subscribe(why -> button.setVisible(why.isEmpty()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
