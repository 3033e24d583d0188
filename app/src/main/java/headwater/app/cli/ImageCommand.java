package headwater.app.cli;

import headwater.app.designer.FlowPicture;
import headwater.app.drawing.Drawing;
import headwater.app.engine.LocalPrefect;
import headwater.app.look.Theme;
import headwater.app.picture.PaintThread;
import headwater.app.picture.PictureFormat;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.recording.RunFile;
import headwater.app.run.Run;
import headwater.app.watch.WholeRun;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.flow.WholeFile;
import headwater.prefect.model.FlowRunId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `image FILE -o OUT`: a flow as a picture.
@Command(name = "image", description = "Write a flow to an SVG or PNG file, exactly as the canvas draws it.")
public final class ImageCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PaintThread thread;

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The picture's file: its name ends with .svg or .png.")
    private Path out = Path.of("");

    @Option(names = "--flow", paramLabel = "NAME", description = "Which flow of the file; by default the last.")
    private @Nullable String flow;

    @Option(names = "--dark", description = "Use the dark theme.")
    private boolean dark;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Show this run on the flow: the id of a flow run on the server, or a file of a saved run.")
    private @Nullable String run;

    @Mixin
    private final ServerOption server = new ServerOption();

    /// The command, speaking to a terminal.
    ///
    /// @param thread paints
    public ImageCommand(Terminal terminal, PaintThread thread) {
        this.terminal = terminal;
        this.thread = thread;
    }

    @Override
    public Integer call() {
        try {
            var format = PictureFormat.of(out)
                    .orElseThrow(() -> new FlowFiles.Unusable(
                            Message.of(CliText.NO_PICTURE_FORMAT, out.toString()),
                            Message.of(CliText.NO_PICTURE_FORMAT_CURE)));
            var document = FlowFiles.clean(file).document();
            var drawing = FlowPicture.of(document, FlowFiles.flow(document, flow), shownRun());
            WholeFile.save(out.toAbsolutePath(), painted(drawing, format).call());
            terminal.say(Words.of(CliText.WROTE, out));
            return 0;
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (Exception e) {
            terminal.problem(Problems.of(e));
        }
        return 2;
    }

    private Callable<byte[]> painted(Drawing drawing, PictureFormat format) throws Exception {
        return thread.ask(() -> {
            Theme.loadFonts();
            return format.paint(drawing, (dark ? Theme.DARK : Theme.LIGHT).palette());
        });
    }

    private @Nullable Run shownRun() throws Exception {
        if (run == null) {
            return null;
        }
        var saved = Path.of(run);
        return RunFile.isNamedAsOne(saved) ? RunFile.read(saved).recording().run() : read(id(run));
    }

    private static FlowRunId id(String text) throws FlowFiles.Unusable {
        try {
            return FlowRunId.of(text);
        } catch (IllegalArgumentException _) {
            throw new FlowFiles.Unusable(Message.of(CliText.NOT_A_RUN, text), Message.of(CliText.NOT_A_RUN_CURE));
        }
    }

    private Run read(FlowRunId id) throws Exception {
        var local = new LocalPrefect(Folders.here(), System.getenv());
        try (local;
                var session = server.session(local, terminal::step)) {
            var client = session.client();
            return WholeRun.read(client, client.flowRuns().read(id));
        }
    }
}
