package headwater.app.window;

import headwater.app.designer.RecoveryFolder;
import headwater.app.drawing.LoggedLayout;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.Uncaught;
import headwater.app.help.Help;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.look.WindowIcon;
import headwater.app.panels.Panels;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.servers.Connection;
import headwater.app.servers.RunLink;
import headwater.app.servers.ServersModel;
import headwater.app.settings.Settings;
import headwater.app.shell.FlowPage;
import headwater.app.shell.ShellModel;
import headwater.app.shell.ShellView;
import headwater.graph.layout.rows.RowLayout;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The only place that makes what lives as long as the window. Read it from top to bottom.
public final class Wiring implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("headwater");
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final Folders folders;
    private final Background background = Background.onVirtualThreads();
    private final ShellModel shell;
    private final Path settingsFile;
    private final Settings settings;
    private final Stage stage;
    private final ShellView view;
    private final Subscription remembering;
    private @Nullable OneWindow oneWindow;

    /// Everything for one window of the person who runs this program.
    ///
    /// @param settings what was remembered, from [#settingsIn(Folders)]
    public Wiring(Stage stage, Settings settings) {
        this(stage, Folders.here(), System.getenv(), settings);
    }

    /// Everything for one window whose settings, data and logs are in these folders, with default settings.
    ///
    /// @param variables the environment of the processes that it starts
    public Wiring(Stage stage, Folders folders, Map<String, String> variables) {
        this(stage, folders, variables, Settings.DEFAULT);
    }

    /// What the program remembers; blocks, and is for the time before there is a window.
    public static Settings settingsIn(Folders folders) {
        return Settings.read(settingsFile(folders));
    }

    private static Path settingsFile(Folders folders) {
        return folders.config().resolve("settings.json");
    }

    /// Everything for one window whose settings, data and logs are in these folders.
    ///
    /// @param variables the environment of the processes that it starts
    public Wiring(Stage stage, Folders folders, Map<String, String> variables, Settings settings) {
        this.folders = folders;
        var local = new LocalPrefect(folders, variables);
        var servers = new ServersModel(background, local, variables);
        servers.remembered().all().setAll(settings.servers());
        servers.readConfigured(variables);
        servers.readOnly().set(settings.readOnly());
        servers.colours().putAll(settings.colours());
        var launch = new LaunchModel(new Launch(local, folders), background);
        var secrets = Secrets.of(variables);
        this.shell = new ShellModel(
                background,
                new LoggedLayout(new RowLayout()),
                servers,
                launch,
                new RecoveryFolder(folders.state().resolve("recovery")),
                secrets);
        this.settingsFile = settingsFile(folders);
        this.settings = settings;
        this.stage = stage;
        var help = new Help(stage, folders, secrets, background, () -> words(servers));
        Uncaught.show(help::show);
        this.view = new ShellView(shell, stage, this::openSample, help::copyDiagnostics);
        stage.setScene(new Scene(view, settings.width(), settings.height()));
        stage.titleProperty().bind(shell.titleProperty());
        stage.setOnCloseRequest(event -> {
            event.consume();
            view.quit(stage::close);
        });
        shell.themeProperty().set(settings.theme());
        shell.panels().panelsProperty().set(settings.panels());
        shell.openServers().seen().putAll(settings.seen());
        shell.filters().set(settings.filters());
        shell.columns().set(settings.columns());
        shell.themeProperty().subscribe(theme -> theme.dress(stage.getScene()));
        this.remembering = shell.themeProperty()
                .subscribe((_, _) -> remember())
                .and(shell.pages().subscribe(this::remember))
                .and(shell.openServers().seen().subscribe(this::remember))
                .and(shell.filters().all().subscribe(this::remember))
                .and(servers.colours().subscribe(this::remember))
                .and(servers.remembered().all().subscribe(this::remember))
                .and(servers.readOnly().serversProperty().subscribe((_, _) -> remember()))
                .and(shell.panels().panelsProperty().map(Panels::shown).subscribe((_, _) -> remember()))
                .and(shell.panels().panelsProperty().map(Panels::canvas).subscribe((_, _) -> remember()));
    }

    /// Shows the window where it was last time, with what was open.
    public void show() {
        // The screen that it was on may be gone.
        var place = new Rectangle2D(
                Double.isNaN(settings.x()) ? -1 : settings.x(),
                Double.isNaN(settings.y()) ? -1 : settings.y(),
                settings.width(),
                settings.height());
        if (Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(place))) {
            stage.setX(settings.x());
            stage.setY(settings.y());
        }
        stage.setMaximized(settings.maximized());
        stage.show();
        // Once the window is there: drawing it takes a moment.
        view.unseenNoticesProperty().subscribe(unseen -> stage.getIcons().setAll(WindowIcon.images(unseen.intValue())));
    }

    /// Opens what was open last time.
    public void reopen() {
        settings.open().stream().map(Path::of).forEach(shell::open);
    }

    /// Opens the files with unsaved changes that an earlier program left behind.
    public void openUnsaved() {
        shell.openUnsaved();
    }

    /// Opens a file.
    public void open(Path file) {
        shell.open(file);
    }

    /// Opens what the program is started with: a file, or the run of a link. A link is for when the window is
    /// shown, as a person may be asked first.
    void openArgument(String argument) {
        RunLink.of(argument).ifPresentOrElse(view::open, () -> shell.open(Path.of(argument)));
    }

    /// Opens from now on what the program is started with while this window is open, and comes to the front then.
    ///
    /// @param place where later starts look for this window
    void listen(Path place) {
        oneWindow = OneWindow.listen(place, background, arguments -> {
            arguments.forEach(this::openArgument);
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    private static String words(ServersModel servers) {
        return servers.connected().isEmpty()
                ? "not connected"
                : servers.connected().stream().map(Connection.Connected::words).collect(Collectors.joining(", "));
    }

    private void openSample() {
        background.run("sample", () -> Sample.copyTo(folders.data().resolve("sample")), shell::open, shell::failed);
    }

    /// The window's model.
    public ShellModel shell() {
        return shell;
    }

    /// The window's content.
    public ShellView view() {
        return view;
    }

    /// Remembers the window and what is open.
    public void remember() {
        List<String> open = shell.pages().stream()
                .flatMap(page ->
                        page instanceof FlowPage flow ? Stream.of(flow.file().toString()) : Stream.empty())
                .toList();
        var now = new Settings(
                shell.themeProperty().get(),
                stage.getX(),
                stage.getY(),
                stage.getScene().getWidth(),
                stage.getScene().getHeight(),
                stage.isMaximized(),
                shell.panels().panelsProperty().get(),
                open,
                shell.openServers().seen(),
                shell.servers().readOnly().serversProperty().get(),
                shell.filters().all(),
                shell.servers().colours(),
                shell.columns().all(),
                shell.servers().remembered().all());
        background
                .inOrder(settingsFile)
                .run(
                        "save settings",
                        () -> {
                            now.write(settingsFile);
                            return true;
                        },
                        _ -> {},
                        why -> LOG.log(Level.WARNING, "The settings were not saved", why));
    }

    /// Closes every page and what it watches, gives up what is being started, ends the sessions with servers, and
    /// then what was started on this machine: blocks until the runs that are under way there are cancelled. A step
    /// that fails is logged and does not stop the next one.
    @Override
    public void close() {
        remembering.unsubscribe();
        for (var page : List.copyOf(shell.pages())) {
            guarded("close " + page.title().getValue(), () -> shell.close(page));
        }
        if (oneWindow != null) {
            guarded("leave later starts to themselves", oneWindow::close);
        }
        // Else the window would hang until Prefect is installed, the server up or the flow deployed.
        guarded("cancel the start of a run", shell.launch()::cancel);
        guarded("end the sessions", shell.servers()::close);
        guarded("write what is left", () -> background.finish(WRITING));
        guarded("end the local Prefect", shell.servers().local()::close);
    }

    private static void guarded(String step, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "On closing, this failed: " + step, e);
        }
    }
}
