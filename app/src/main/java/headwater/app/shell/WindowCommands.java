package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.export.ExportModel;
import headwater.app.export.ExportView;
import headwater.app.export.Targets;
import headwater.app.fx.Background;
import headwater.app.launch.RunFormView;
import headwater.app.look.Copied;
import headwater.app.look.Dialogs;
import headwater.app.picture.PictureFormat;
import headwater.app.problem.Problem;
import headwater.app.program.Sample;
import headwater.app.recording.RunFile;
import headwater.app.servers.ConnectView;
import headwater.app.servers.Connection;
import headwater.app.servers.RunLink;
import headwater.app.servers.ServerColourView;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.WholeFile;
import headwater.flow.python.DefinedTypes;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Subscription;

/// What the commands of the window do that have something to ask first.
final class WindowCommands {
    private final ShellModel model;
    private final Window window;
    private final Consumer<Problem> show;
    private final RunLinks links;
    private Subscription waiting = Subscription.EMPTY;
    // Of two forms that are asked for at once, one opens.
    private Background.Task opening = () -> {};

    /// @param show shows a problem
    WindowCommands(ShellModel model, Window window, Consumer<Problem> show) {
        this.model = model;
        this.window = window;
        this.show = show;
        this.links = new RunLinks(model, this::mayConnect);
    }

    void open() {
        var chooser = new FileChooser();
        chooser.setTitle("Open a flow or a saved run");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Flows and saved runs", "*.py", "*.zip", "*.jsonl", "*.dgs"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        var file = chooser.showOpenDialog(window);
        if (file != null) {
            model.open(file.toPath());
        }
    }

    void open(Path file) {
        model.open(file);
    }

    /// Asks for a file, writes a small flow into it and opens it.
    void newFlow() {
        var chooser = new FileChooser();
        chooser.setTitle("New flow");
        chooser.setInitialFileName("flow.py");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Python", "*.py"));
        var file = chooser.showSaveDialog(window);
        if (file != null) {
            newFlow(file.toPath());
        }
    }

    /// Writes a small flow into a file and opens it.
    void newFlow(Path file) {
        model.background()
                .run(
                        "make " + file.getFileName(),
                        () -> {
                            WholeFile.save(file, Sample.firstFlow());
                            return file;
                        },
                        model::open,
                        model::failed);
    }

    /// Saves the run in front, after saying what the file will have in it.
    void saveRun() {
        var found = model.savedRuns().inFront();
        if (found.isEmpty()) {
            show.accept(new Problem(Words.of(ShellText.NO_RUN), Words.of(ShellText.NO_RUN_CURE)));
            return;
        }
        var contents = found.get();
        if (!new SaveRunView(contents, window).ask()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle("Save the run");
        // A run can have any name, a file cannot.
        var name = contents.recording().flowRun().name().replaceAll("[^\\w.-]+", "-");
        chooser.setInitialFileName(name + RunFile.CAPSULE);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Run with its source and log, for a colleague", "*.zip"),
                        new FileChooser.ExtensionFilter("Run with its log, as JSON lines", "*.jsonl"),
                        new FileChooser.ExtensionFilter("GraphStream graph, without the log", "*.dgs"));
        var file = chooser.showSaveDialog(window);
        if (file != null) {
            model.savedRuns().save(file.toPath(), contents);
        }
    }

    /// Saves the whole drawing in front, with the run on it, as a picture.
    void savePicture() {
        var designer = model.designer();
        var flow = designer == null ? null : designer.flowProperty().get();
        if (designer == null || flow == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle("Save as a picture");
        chooser.setInitialFileName(flow.function() + ".svg");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("SVG, sharp at every size", "*.svg"),
                        new FileChooser.ExtensionFilter("PNG", "*.png"));
        var file = chooser.showSaveDialog(window);
        if (file != null) {
            savePicture(designer, file.toPath());
        }
    }

    private void savePicture(DesignerModel designer, Path file) {
        var palette = model.themeProperty().get().palette();
        var painted = PictureFormat.of(file)
                .orElse(PictureFormat.SVG)
                .paint(designer.drawingProperty().get(), palette);
        model.background()
                .run(
                        "save " + file.getFileName(),
                        () -> {
                            WholeFile.save(file, painted.call());
                            return true;
                        },
                        _ -> {},
                        model::failed);
    }

    /// Opens the list of runs of the server, or says what there is to do first.
    void openRuns() {
        if (model.openServers().currentProperty().get() == null) {
            show.accept(new Problem(Words.of(ShellText.NO_RUNS), Words.of(ShellText.NO_RUNS_CURE)));
        } else {
            model.openServers().open(ServerPlace.RUNS);
        }
    }

    /// Puts a link to the run in front into the clipboard.
    void copyLink() {
        RunLinks.of(model.runProperty().getValue()).ifPresent(link -> Copied.text(link.toString()));
    }

    /// Opens the run of the link that is in the clipboard.
    void openCopiedLink() {
        var copied = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
        RunLink.of(copied)
                .ifPresentOrElse(
                        links::open,
                        () -> show.accept(new Problem(Words.of(ShellText.NO_LINK), Words.of(ShellText.NO_LINK_CURE))));
    }

    /// Opens the run of a link; asks before it connects to another server.
    void open(RunLink link) {
        links.open(link);
    }

    private boolean mayConnect(RunLink link) {
        return Dialogs.isConfirmed(
                window,
                Words.of(ShellText.LINK_OPENS),
                Words.of(ShellText.LINK_CONNECTS, link.pages()),
                "Connect and open");
    }

    /// Ends the connection to the current server.
    void disconnect() {
        if (model.servers().connectionProperty().get() instanceof Connection.Connected current) {
            model.servers().disconnect(current);
        }
    }

    void connect() {
        ConnectView.ask(window)
                .ifPresent(asked -> model.servers().connect(asked.address(), asked.user(), asked.password()));
    }

    /// Asks for the colour by which the connected server is told from others.
    void colourServer() {
        var session = model.servers().session();
        if (session == null) {
            return;
        }
        var server = session.address().key();
        new ServerColourView(server, model.servers().colourOf(server), window)
                .ask()
                .ifPresent(colour -> model.servers().colours().put(server, colour));
    }

    void startLocal() {
        model.servers().startLocal(0);
    }

    /// Runs the flow in front; without a server the local one is started first, unless there is nothing to run.
    void run() {
        var designer = model.designer();
        if (designer != null && model.canEdit().getValue()) {
            commitTyping();
            designer.whenDrawn((_, _) -> connectAndRun(designer), show);
        } else {
            model.perform(PageCommand.RUN);
        }
    }

    private void connectAndRun(DesignerModel designer) {
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

    // What was open when the local server was installed may be closed by now; then nothing happens.
    private void askAndRun(DesignerModel designer) {
        commitTyping();
        designer.whenDrawn(
                (document, flow) -> {
                    opening.cancel();
                    opening =
                            designer.document().askTypes(document, types -> askAndRun(designer, document, flow, types));
                },
                show);
    }

    private void askAndRun(DesignerModel designer, Document document, Flow flow, DefinedTypes types) {
        var place = model.openServers().placeOfRuns();
        var colour = model.servers().colour().getValue().style();
        new RunFormView(document, flow, types, place, window, colour)
                .ask()
                .ifPresent(parameters -> model.run(designer, document, flow, parameters));
    }

    void export() {
        var designer = model.designer();
        if (designer != null) {
            commitTyping();
            designer.whenDrawn(this::export, show);
        }
    }

    private void export(Document document, Flow flow) {
        var target = Targets.all(ZoneId.systemDefault().getId()).getFirst();
        new ExportView(new ExportModel(document, flow, target, model.background()), window).ask(model::failed);
    }

    private void commitTyping() {
        var front = model.pageProperty().get();
        if (front != null) {
            front.commitTyping();
        }
    }

    /// Closes a page; asks first when there is something to lose.
    void close(Page page) {
        if (!(page instanceof FlowPage flow)) {
            model.close(page);
            return;
        }
        page.commitTyping();
        flow.designer().document().whenRead(() -> closeFlow(flow));
    }

    private void closeFlow(FlowPage page) {
        var disk = page.designer().disk();
        if (!disk.isDirty()) {
            model.close(page);
            return;
        }
        switch (askAboutChangesOf(List.of(page))) {
            // What was typed while it was saved is asked about again.
            case SAVE -> disk.save(() -> close(page));
            case DROP -> model.close(page);
            case STAY -> {}
        }
    }

    private static String names(List<FlowPage> pages) {
        return pages.stream()
                .map(page -> String.valueOf(page.designer().file().getFileName()))
                .collect(Collectors.joining(", "));
    }

    /// Ends the program; asks first when there is something to lose.
    ///
    /// @param end ends it
    void quit(Runnable end) {
        commitTyping();
        quit(List.copyOf(flows()), end);
    }

    // Edits under way are finished first, page by page.
    private void quit(List<FlowPage> open, Runnable end) {
        if (open.isEmpty()) {
            askAndQuit(end);
        } else {
            open.getFirst().designer().document().whenRead(() -> quit(open.subList(1, open.size()), end));
        }
    }

    private List<FlowPage> flows() {
        return model.pages().stream()
                .flatMap(page -> page instanceof FlowPage flow ? Stream.of(flow) : Stream.empty())
                .toList();
    }

    private void askAndQuit(Runnable end) {
        var dirty = flows().stream()
                .filter(page -> page.designer().disk().isDirty())
                .toList();
        if (dirty.isEmpty()) {
            end.run();
            return;
        }
        switch (askAboutChangesOf(dirty)) {
            case SAVE ->
                dirty.forEach(page -> page.designer().disk().save(() -> {
                    if (flows().stream()
                            .noneMatch(each -> each.designer().disk().isDirty())) {
                        end.run();
                    }
                }));
            case DROP -> end.run();
            case STAY -> {}
        }
    }

    private enum Answer {
        SAVE,
        DROP,
        STAY
    }

    private Answer askAboutChangesOf(List<FlowPage> dirty) {
        var save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        var drop = new ButtonType("Don't save", ButtonBar.ButtonData.NO);
        var sentence = dirty.size() == 1
                ? Words.of(ShellText.UNSAVED, names(dirty))
                : Words.of(ShellText.UNSAVED_FILES, names(dirty));
        var alert = new Alert(Alert.AlertType.CONFIRMATION, sentence, save, drop, ButtonType.CANCEL);
        Dialogs.over(window, alert, "Save changes?");
        var answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer.equals(save) ? Answer.SAVE : answer.equals(drop) ? Answer.DROP : Answer.STAY;
    }
}
