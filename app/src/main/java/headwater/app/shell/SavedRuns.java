package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.OpenedFlow;
import headwater.app.designer.RanSource;
import headwater.app.designer.RecoveryFolder;
import headwater.app.help.Version;
import headwater.app.log.Secrets;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.recording.About;
import headwater.app.recording.HiddenSecrets;
import headwater.app.recording.RecordedRun;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.run.RunRecording;
import headwater.app.watch.FeedState;
import headwater.flow.Flow;
import headwater.graph.layout.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens runs that were saved as files, and saves the run in front.
public final class SavedRuns {
    private final ShellModel shell;
    private final Layout layout;
    private final RecoveryFolder recoveries;
    private final Secrets secrets;
    private final InstantSource clock = InstantSource.system();

    /// @param secrets what is known to be secret
    SavedRuns(ShellModel shell, Layout layout, RecoveryFolder recoveries, Secrets secrets) {
        this.shell = shell;
        this.layout = layout;
        this.recoveries = recoveries;
        this.secrets = secrets;
    }

    /// The run in front as it would be saved now.
    ///
    /// @param source the Python that it is of, which is read when it is saved; null where that is not known
    record Contents(
            RunRecording recording, About about, @Nullable RanSource source) {
        SavedRun read() throws IOException {
            return new SavedRun(recording, about, source == null ? null : source.read());
        }
    }

    private record Opened(SavedRun run, @Nullable OpenedFlow flow) {}

    /// Opens a saved run: laid over its source where the file has that, else on a page of its own.
    ///
    /// @param done receives the page
    /// @param failed receives the reason if it cannot be opened
    void open(Path file, Consumer<Page> done, Consumer<Exception> failed) {
        shell.background()
                .run("open " + file.getFileName(), () -> read(file), opened -> done.accept(page(opened)), failed);
    }

    /// Opens a saved run and plays it from its start.
    public void replay(Path file) {
        open(
                file,
                page -> {
                    shell.show(page);
                    play(page.run().getValue());
                },
                shell::failed);
    }

    // A recording has been read whole when its feed settles.
    private static void play(@Nullable RunModel run) {
        if (run != null) {
            run.feedProperty().subscribe(feed -> {
                if (feed instanceof FeedState.Settled) {
                    run.playback().playFromStart();
                }
            });
        }
    }

    private Opened read(Path file) throws IOException {
        var run = RunFile.read(file);
        var source = run.source();
        return new Opened(run, source == null ? null : OpenedFlow.of(file, source, layout, recoveries));
    }

    private Page page(Opened opened) {
        var recording = opened.run().recording();
        var run = new RunModel(recording.begun().flowRun(), new RecordedRun(recording), shell.background(), clock);
        if (opened.flow() == null) {
            var about = opened.run().about();
            var flow = about == null ? "" : about.flow();
            return new RunPage(new RunPageModel(run.start(), flow, layout, shell.background()), shell);
        }
        var designer = new DesignerModel(opened.flow(), layout, shell.background());
        designer.runProperty().set(run.start());
        return new FlowPage(designer, shell);
    }

    /// What saving the run in front would save; empty without a run.
    Optional<Contents> inFront() {
        var run = shell.runProperty().getValue();
        if (run == null) {
            return Optional.empty();
        }
        var designer = shell.designer();
        return Optional.of(new Contents(
                RunRecording.of(run.runProperty().get(), run.log().all()),
                new About(flow(designer), Version.ofProgram(), prefect(run), clock.instant()),
                designer == null ? null : designer.ran()));
    }

    private String flow(@Nullable DesignerModel designer) {
        @Nullable Flow drawn = designer == null ? null : designer.flowProperty().get();
        if (drawn != null) {
            return drawn.name();
        }
        return shell.pageProperty().get() instanceof RunPage page ? page.flow().text() : "";
    }

    private @Nullable String prefect(RunModel run) {
        var pages = shell.openServers().of(run.server());
        return pages == null ? null : pages.connection().version();
    }

    /// Saves the run in front to a file that [#open] opens, in the form that the name asks for, without what looks like
    /// a secret.
    public void save(Path file) {
        inFront().ifPresent(contents -> save(file, contents));
    }

    /// Saves a run.
    void save(Path file, Contents contents) {
        shell.background()
                .run(
                        "save " + file.getFileName(),
                        () -> {
                            RunFile.write(file, HiddenSecrets.in(contents.read(), secrets));
                            return true;
                        },
                        _ -> {},
                        shell::failed);
    }
}
