package headwater.app.launch;

import headwater.app.look.Copied;
import headwater.app.look.Dialogs;
import headwater.app.look.Segments;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.python.DefinedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for the parameters of a run, or for other values that one needs, with a field for each and their JSON beside.
public final class RunFormView {
    private static final double FORM = 648;
    private static final double BESIDE = 432;
    private static final double NOTE = 520;
    /// What the button for the command takes of the note's line.
    private static final double COMMAND = 130;
    private static final double HIGHEST = 832;
    private static final double FRAME = 190;
    private static final double LEAST_JSON = 300;
    private static final KeyCombination WHEN_WHOLE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TO_JSON = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);

    private final Dialog<FormModel> dialog = new Dialog<>();
    private final FormModel form;
    private final FormRows rows;
    private final ToggleButton json = new ToggleButton(Words.of(FormWords.JSON));
    private final ButtonType run;
    private final Rectangle2D screen;
    private final Label note = new Label();
    private final Button command = new Button(Words.of(FormWords.COPY_COMMAND));
    private @Nullable FormJsonView beside;

    /// A form for a flow of a document, made from its signature, over a window and in its look.
    ///
    /// @param types the types that the document's file knows
    /// @param place the name of the server; empty where only one can be meant
    /// @param server the class of the style sheet that has the colour of the server
    public RunFormView(Document document, Flow flow, DefinedTypes types, String place, Window owner, String server) {
        this(
                "Run " + flow.name() + (place.isEmpty() ? "" : " on " + place),
                "Run",
                RunFields.of(SignatureFields.of(document, flow, types)),
                flow.parameters().isEmpty()
                        ? "This flow has no parameters."
                        : "Values that you do not change are the flow's defaults.",
                owner,
                server);
    }

    /// A form with these fields, over a window and in its look.
    ///
    /// @param verb what the button says
    /// @param words what is said above the fields
    /// @param server the class of the style sheet that has the colour of the server
    public RunFormView(String title, String verb, RunFields fields, String words, Window owner, String server) {
        this.form = new FormModel(fields.parameters(), fields.options());
        this.run = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        Dialogs.overForChange(owner, dialog, title, server);
        screen = Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        rows = new FormRows(form, Math.min(HIGHEST, screen.getHeight()) - FRAME);
        rows.setPrefWidth(FORM);
        var body = new HBox(rows);
        HBox.setHgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        var pane = dialog.getDialogPane();
        pane.getStyleClass().add("run-form");
        pane.setContent(new VBox(head(words, fields.earlier()), body));
        pane.getButtonTypes().addAll(run, ButtonType.CANCEL);
        if (pane.lookup(".button-bar") instanceof ButtonBar bar) {
            var foot = new FormFoot(form, rows::focus);
            ButtonBar.setButtonData(foot, ButtonBar.ButtonData.LEFT);
            ButtonBar.setButtonUniformSize(foot, false);
            bar.getButtons().add(foot);
        }
        pane.lookupButton(run).addEventFilter(ActionEvent.ACTION, event -> {
            if (!form.problems().isEmpty()) {
                event.consume();
                rows.sayAll();
                rows.focusProblem(true);
            }
        });
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        dialog.setResizable(true);
        // Where something must be given, it is what comes first; else a run needs one key.
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, _ -> rows.focusProblem(true));
        dialog.setOnCloseRequest(event -> {
            if (dialog.getResult() == null && form.isTouched() && !mayDiscard()) {
                event.consume();
            }
        });
        dialog.setResultConverter(button -> button == run ? form : null);
        json.selectedProperty().subscribe(isShown -> showJson(body, isShown));
        json.setSelected(form.isLarge() && screen.getWidth() >= FORM + BESIDE);
    }

    private boolean mayDiscard() {
        return Dialogs.isConfirmed(
                dialog.getDialogPane().getScene().getWindow(),
                Words.of(FormWords.DISCARDS),
                Words.of(FormWords.LOST),
                "Discard");
    }

    private VBox head(String words, List<RunFields.EarlierRun> earlier) {
        note.setText(words);
        note.setId("form-note");
        note.getStyleClass().add("form-note");
        note.setMinHeight(Region.USE_PREF_SIZE);
        // The fields say how wide the form is; the note takes the lines that it needs.
        note.setPrefWidth(NOTE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        json.setId("form-json-toggle");
        json.getStyleClass().add("small");
        json.setMinWidth(Region.USE_PREF_SIZE);
        json.setTooltip(new Tooltip(Words.of(FormWords.TOGGLE_JSON)));
        command.setId("form-copy-command");
        command.getStyleClass().add("small");
        command.setMinWidth(Region.USE_PREF_SIZE);
        command.setTooltip(new Tooltip(Words.of(FormWords.COPY_COMMAND_NOTE)));
        command.managedProperty().bind(command.visibleProperty());
        command.setVisible(false);
        // What was said of the command is true of the form as it was.
        form.changesProperty().subscribe(() -> note.setText(words));
        var line = new HBox(12, note, command, json);
        line.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(8, line);
        if (!earlier.isEmpty()) {
            head.getChildren().add(starts(earlier));
        }
        head.getStyleClass().add("form-head");
        return head;
    }

    /// Offers to copy the command that makes the same run of a deployment.
    ///
    /// @param deployment `flow/deployment`
    /// @return this
    public RunFormView withCommandFor(String deployment) {
        command.setVisible(true);
        note.setPrefWidth(NOTE - COMMAND);
        command.setOnAction(_ -> copyCommand(deployment));
        return this;
    }

    // A secret that is missing is not in the command anyway.
    private void copyCommand(String deployment) {
        if (form.problems().stream().anyMatch(problem -> !problem.item().field().isSecret())) {
            rows.sayAll();
            rows.focusProblem(true);
            return;
        }
        var made = DeploymentCommand.of(deployment, form);
        Copied.text(made.line());
        var said = new ArrayList<>(List.of(Words.of(FormWords.COPIED)));
        if (!made.secrets().isEmpty()) {
            said.add(Words.of(FormWords.WITHOUT_SECRETS, String.join(", ", made.secrets())));
        }
        if (made.queue() != null) {
            said.add(Words.of(FormWords.WITHOUT_QUEUE, made.queue()));
        }
        note.setText(String.join(" ", said));
    }

    private HBox starts(List<RunFields.EarlierRun> earlier) {
        var group = new ToggleGroup();
        var buttons = Stream.concat(
                        Stream.of(start(FormWords.DEFAULTS, Words.of(FormWords.AS_DEPLOYED), Map.of())),
                        earlier.stream()
                                .map(run ->
                                        start(run.kind(), Words.of(FormWords.AS_RUN, run.name()), run.parameters())))
                .toList();
        buttons.forEach(button -> button.setToggleGroup(group));
        buttons.getFirst().setSelected(true);
        var label = new Label(Words.of(FormWords.START_FROM));
        label.setMinWidth(FormRow.LABELS);
        var starts = new HBox(12, label, new Segments(buttons));
        starts.setAlignment(Pos.CENTER_LEFT);
        return starts;
    }

    private ToggleButton start(FormWords kind, String help, Map<String, @Nullable Object> values) {
        var button = new ToggleButton(Words.of(kind));
        button.setId("start-from-" + kind);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(help));
        button.setOnAction(_ -> {
            button.setSelected(true);
            form.fill(values);
        });
        return button;
    }

    private void showJson(HBox body, boolean isShown) {
        if (isShown && beside == null) {
            beside = new FormJsonView(form);
            beside.setMinWidth(BESIDE);
            beside.setPrefWidth(BESIDE);
            beside.setMinHeight(LEAST_JSON);
        }
        if (isShown) {
            body.getChildren().add(beside);
        } else {
            body.getChildren().remove(beside);
        }
        rows.setPrefWidth(isShown ? Math.min(FORM, screen.getWidth() - BESIDE) : FORM);
        if (dialog.isShowing()) {
            var window = dialog.getDialogPane().getScene().getWindow();
            double middle = window.getX() + window.getWidth() / 2;
            window.sizeToScene();
            double rightmost = Math.max(screen.getMinX(), screen.getMaxX() - window.getWidth());
            window.setX(Math.clamp(middle - window.getWidth() / 2, screen.getMinX(), rightmost));
        }
    }

    private void press(KeyEvent event) {
        if (WHEN_WHOLE.match(event)) {
            if (dialog.getDialogPane().lookupButton(run) instanceof Button button) {
                button.fire();
            }
        } else if (TO_JSON.match(event)) {
            json.fire();
        } else if (event.getCode() == KeyCode.F8) {
            rows.sayAll();
            rows.focusProblem(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    /// Shows the form and waits; empty if the person cancelled. Values that were not changed are left out.
    public Optional<Map<String, @Nullable Object>> ask() {
        return dialog.showAndWait().map(FormModel::sent);
    }

    /// Shows the form and waits; the form as the person left it, from which [RunOptions] makes a run, or empty if they
    /// cancelled.
    public Optional<FormModel> askForRun() {
        return dialog.showAndWait();
    }
}
