package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.export.ExportModel;
import headwater.app.export.ExportView;
import headwater.app.export.Targets;
import headwater.app.launch.RunFormView;
import headwater.app.look.Dialogs;
import headwater.app.problem.Problem;
import headwater.app.servers.ConnectView;
import headwater.app.servers.Connection;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;

/// What the commands of the window do: they ask where something has to be asked, and tell the model.
final class Actions {
    private final ShellModel model;
    private final Window window;
    private final Consumer<Problem> tell;
    private Subscription waiting = Subscription.EMPTY;

    /// @param tell shows a problem
    Actions(ShellModel model, Window window, Consumer<Problem> tell) {
        this.model = model;
        this.window = window;
        this.tell = tell;
    }

    void open() {
        var chooser = new FileChooser();
        chooser.setTitle("Open a flow or a saved run");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Flows and saved runs", "*.py", "*.jsonl", "*.dgs"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        var file = chooser.showOpenDialog(window);
        if (file != null) {
            model.open(file.toPath());
        }
    }

    void open(Path file) {
        model.open(file);
    }

    void save() {
        var designer = model.designer();
        if (designer != null) {
            designer.disk().save(() -> {});
        }
    }

    /// Saves the run in front: with its log, or as a graph for other programs.
    void saveRun() {
        var run = model.run();
        if (run == null) {
            tell.accept(new Problem("There is no run to save.", "Run the flow, or open a run from the list."));
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle("Save the run");
        chooser.setInitialFileName(run.runProperty().get().flowRun().name() + ".jsonl");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Run with its log", "*.jsonl"),
                        new FileChooser.ExtensionFilter("GraphStream graph, without the log", "*.dgs"));
        var file = chooser.showSaveDialog(window);
        if (file != null) {
            model.saveRun(file.toPath());
        }
    }

    void overwrite() {
        var designer = model.designer();
        if (designer != null) {
            designer.disk().saveAnyway();
        }
    }

    void reload() {
        var designer = model.designer();
        if (designer != null) {
            designer.disk().reload();
        }
    }

    void undo() {
        var designer = model.designer();
        if (designer != null) {
            designer.document().undo();
        }
    }

    void redo() {
        var designer = model.designer();
        if (designer != null) {
            designer.document().redo();
        }
    }

    void connect() {
        ConnectView.ask(window)
                .ifPresent(asked -> model.servers().connect(asked.address(), asked.user(), asked.password()));
    }

    void startLocal() {
        model.servers().startLocal(0);
    }

    /// Runs the flow in front; without a server the local one is started first.
    void run() {
        var designer = model.designer();
        if (designer == null) {
            return;
        }
        switch (model.servers().connectionProperty().get()) {
            case Connection.Connected _ -> askAndRun(designer);
            case Connection.Connecting _ -> runWhenConnected(designer);
            case Connection.None _, Connection.Failed _ -> {
                model.servers().startLocal(0);
                runWhenConnected(designer);
            }
        }
    }

    private void runWhenConnected(DesignerModel designer) {
        waiting.unsubscribe();
        waiting = model.servers().connectionProperty().subscribe(connection -> {
            if (connection instanceof Connection.Connecting) {
                return;
            }
            waiting.unsubscribe();
            if (connection instanceof Connection.Connected) {
                askAndRun(designer);
            }
        });
    }

    private void askAndRun(DesignerModel designer) {
        var flow = designer.flowProperty().get();
        if (flow == null) {
            tell.accept(new Problem("There is no flow to run in this file.", "Write one in the code."));
            return;
        }
        var document = designer.document().document();
        if (!document.isClean()) {
            tell.accept(new Problem("The file has a syntax error.", "Fix it in the code, then run."));
            return;
        }
        new RunFormView(document, flow, window).ask().ifPresent(parameters -> model.run(designer, flow, parameters));
    }

    void export() {
        var designer = model.designer();
        var flow = designer == null ? null : designer.flowProperty().get();
        if (designer == null || flow == null) {
            return;
        }
        var target = Targets.all(ZoneId.systemDefault().getId()).getFirst();
        var export = new ExportModel(designer.drawnDocument(), flow, target, model.background());
        new ExportView(export, window).ask(model::failed);
    }

    /// Closes a page; asks first when there is something to lose.
    void close(Page page) {
        if (!(page instanceof Page.FlowPage(var designer)) || !designer.disk().isDirty()) {
            model.close(page);
            return;
        }
        switch (askAboutChangesOf(String.valueOf(designer.file().getFileName()))) {
            // What was typed while it was saved is asked about again.
            case SAVE -> designer.disk().save(() -> close(page));
            case DROP -> model.close(page);
            case STAY -> {}
        }
    }

    /// Ends the program; asks first when there is something to lose.
    ///
    /// @param end ends it
    void quit(Runnable end) {
        var dirty = model.pages().stream()
                .flatMap(page -> page instanceof Page.FlowPage(var designer) ? Stream.of(designer) : Stream.empty())
                .filter(designer -> designer.disk().isDirty())
                .toList();
        if (dirty.isEmpty()) {
            end.run();
            return;
        }
        var names = dirty.stream()
                .map(designer -> String.valueOf(designer.file().getFileName()))
                .collect(Collectors.joining(", "));
        switch (askAboutChangesOf(names)) {
            case SAVE ->
                dirty.forEach(designer -> designer.disk().save(() -> {
                    if (dirty.stream().noneMatch(each -> each.disk().isDirty())) {
                        end.run();
                    }
                }));
            case DROP -> end.run();
            case STAY -> {}
        }
    }

    private enum Wish {
        SAVE,
        DROP,
        STAY
    }

    private Wish askAboutChangesOf(String names) {
        var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        var drop = new ButtonType("Don't save", ButtonBar.ButtonData.NO);
        var alert = new Alert(
                Alert.AlertType.CONFIRMATION,
                names + " has changes that are not saved.",
                save,
                drop,
                ButtonType.CANCEL);
        Dialogs.over(window, alert, "Save the changes?");
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer.equals(save) ? Wish.SAVE : answer.equals(drop) ? Wish.DROP : Wish.STAY;
    }
}
