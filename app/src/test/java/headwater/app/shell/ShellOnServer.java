package headwater.app.shell;

import static org.awaitility.Awaitility.await;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The model of a window that is to be connected to the server of the tests.
final class ShellOnServer implements AutoCloseable {
    private final PoolOnServer server;
    private final LocalPrefect local;
    private final ServersModel servers;
    private final ShellModel shell;

    ShellOnServer(Path folder) throws Exception {
        FxToolkit.start();
        server = PoolOnServer.make();
        var folders = Folders.of(Map.of("HOME", folder.toString()), "Linux");
        local = new LocalPrefect(folders, Map.of());
        var background = Background.onVirtualThreads();
        servers = FxToolkit.ask(() -> new ServersModel(background, local, Map.of()));
        shell = FxToolkit.ask(() -> new ShellModel(
                background,
                new RowLayout(),
                servers,
                new LaunchModel(new Launch(local, folders), background),
                new RecoveryFolder(folder),
                Secrets.of(Map.of())));
    }

    PoolOnServer server() {
        return server;
    }

    ShellModel shell() {
        return shell;
    }

    /// Connects, and waits until the list of runs is read.
    void connect() {
        FxToolkit.run(() -> servers.connect(server.client().address().api().toString(), "", ""));
        await().until(() -> FxToolkit.ask(() -> {
            var pages = shell.openServers().currentProperty().get();
            return pages != null && pages.runs().readProperty().get();
        }));
    }

    /// The title of the first page.
    String title() {
        return FxToolkit.ask(() -> shell.pages().getFirst().title().getValue());
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            List.copyOf(shell.pages()).forEach(shell::close);
            servers.close();
        });
        local.close();
        server.close();
    }
}
