package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.DesignerModel;
import headwater.app.export.ExportModel;
import headwater.app.export.Preview;
import headwater.app.export.Targets;
import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.settings.Settings;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.FlowEdit.Target;
import headwater.flow.edit.PartChange;
import headwater.graph.NodeId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Watches with the flight recorder which threads read, write and look at files while the window is used.
class FileAccessTest {
    private static final List<String> BYTES = List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce");
    // Looking at a file is no read: calls of these methods are recorded by name.
    private static final String METHODS = "java.nio.file.Files;java.nio.channels.FileChannel::open";

    @TempDir
    private Path folder;

    private final Script script = new Script();

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void seesWhatTheJavaFxThreadDoesWithFiles() throws Exception {
        var file = folder.resolve("seen");
        var seen = onJavaFxThread(() -> script.ask(() -> Files.writeString(file, "x")));
        assertThat(seen).isNotEmpty();
        assertThat(onJavaFxThread(() -> script.ask(() -> Files.exists(file)))).isNotEmpty();
        assertThat(onJavaFxThread(() -> Files.readString(file))).isEmpty();
    }

    @Test
    void usesTheWindowWithoutTouchingFilesOnTheJavaFxThread() throws Exception {
        var file = Sample.copyTo(folder.resolve("project"));
        Files.writeString(file.resolveSibling("pyproject.toml"), "[project]\n");
        assertThat(onJavaFxThread(() -> use(file))).isEmpty();
        assertThat(file).content().contains("retries=5", "# typed");
        assertThat(file.resolveSibling("prefect.yaml")).exists();
    }

    private void use(Path file) throws Exception {
        var folders = new Folders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        var settings = Wiring.settingsIn(folders);
        var wiring = script.ask(() -> window(folders, settings));
        script.run(() -> wiring.open(file));
        script.until("the flow", 60, () -> wiring.shell().designer() != null);
        var designer = script.ask(() -> Objects.requireNonNull(wiring.shell().designer()));
        script.untilPainted();
        script.run(() -> designer.document().typed(text(designer) + "\n# typed\n"));
        script.until("the reading", 60, () -> isDrawn(designer));
        script.run(() -> designer.apply(
                new FlowEdit.SetOption(new Target.OfTask("clean_orders"), "retries", new PartChange.To("5"))));
        script.until("the edit", 60, () -> isDrawn(designer) && text(designer).contains("retries=5"));
        script.run(() -> designer.toggle(new NodeId("if@1")));
        script.run(() -> designer.document().undo());
        script.run(() -> designer.document().redo());
        script.run(() -> designer.disk().save(() -> {}));
        script.until("the save", 60, () -> !designer.disk().isDirty());
        export(designer);
        script.run(() -> designer.disk().reload());
        script.run(wiring::remember);
        script.untilPainted();
        script.run(() -> wiring.shell()
                .close(Objects.requireNonNull(wiring.shell().pageProperty().get())));
        script.untilPainted();
        script.run(() -> wiring.view().getScene().getWindow().hide());
    }

    private static Wiring window(Folders folders, Settings settings) {
        Theme.loadFonts();
        var made = new Wiring(new Stage(), folders, Map.of(), settings);
        made.show();
        return made;
    }

    private void export(DesignerModel designer) throws Exception {
        var model = script.ask(() -> new ExportModel(
                designer.document().document(),
                Objects.requireNonNull(designer.flowProperty().get()),
                Targets.all("UTC").getFirst(),
                Background.onVirtualThreads()));
        script.run(model::refresh);
        script.until("the preview", 60, () -> model.previewProperty().get() instanceof Preview.Ready);
        script.run(() -> model.write(why -> {
            throw new AssertionError(why);
        }));
        var written = designer.file().resolveSibling("prefect.yaml");
        for (int i = 0; i < 600 && !Files.exists(written); i++) {
            script.untilPainted();
        }
    }

    private static String text(DesignerModel designer) {
        return designer.document().sourceProperty().get().text();
    }

    private static boolean isDrawn(DesignerModel designer) {
        return designer.drawnDocument()
                .source()
                .equals(designer.document().sourceProperty().get());
    }

    private interface Work {
        void run() throws Exception;
    }

    /// What the JavaFX thread does with files while some work is done: an event and the code that caused it, each.
    private List<String> onJavaFxThread(Work work) throws Exception {
        long thread = script.ask(() -> Thread.currentThread().threadId());
        var found = new ArrayList<String>();
        try (var recording = new Recording()) {
            BYTES.forEach(name -> recording.enable(name).withoutThreshold().withStackTrace());
            recording
                    .enable("jdk.MethodTrace")
                    .withoutThreshold()
                    .withStackTrace()
                    .with("filter", METHODS);
            recording.start();
            work.run();
            recording.stop();
            var dump = folder.resolve("recording.jfr");
            recording.dump(dump);
            for (var event : RecordingFile.readAllEvents(dump)) {
                if (event.getThread() != null
                        && event.getThread().getJavaThreadId() == thread
                        && isOfThisProgram(event)) {
                    found.add(event.getEventType().getName() + " by " + callers(event));
                }
            }
        }
        return found;
    }

    // Classes, fonts and libraries are read on every thread, by the JDK.
    private boolean isOfThisProgram(RecordedEvent event) {
        return event.hasField("path")
                ? String.valueOf(event.getString("path")).startsWith(folder.toString())
                : frames(event).stream()
                        .dropWhile(frame -> className(frame).startsWith("java.nio."))
                        .limit(1)
                        .anyMatch(frame -> className(frame).startsWith("headwater."));
    }

    private static String callers(RecordedEvent event) {
        return frames(event).stream()
                .filter(frame -> className(frame).startsWith("headwater."))
                .limit(4)
                .map(frame -> className(frame) + "." + frame.getMethod().getName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    }

    private static String className(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
