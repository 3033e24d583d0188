package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.servers.Connection;
import headwater.prefect.Profiles;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The servers: the pages about the current one, the others that are connected or configured, and the ways to one
/// more.
final class SidebarServer {
    private final ShellModel model;
    private final WindowCommands commands;
    private final SidebarSection current = new SidebarSection("Server");
    private final SidebarSection others = new SidebarSection("Other servers");

    SidebarServer(ShellModel model, WindowCommands commands) {
        this.model = model;
        this.commands = commands;
        model.openServers().currentProperty().subscribe(_ -> show());
        model.servers().connected().subscribe(this::show);
        model.servers().configured().subscribe(this::show);
        model.servers().wrongSettings().subscribe(this::show);
        model.servers().colours().addListener((MapChangeListener<String, Object>) _ -> show());
        model.pageProperty().subscribe(_ -> show());
    }

    /// The pages about the current server, or the ways to one.
    SidebarSection section() {
        return current;
    }

    /// The servers that a person can turn to; nothing without a current one.
    SidebarSection others() {
        return others;
    }

    private void show() {
        var pages = model.openServers().currentProperty().get();
        others.setVisible(pages != null);
        if (pages == null) {
            current.heading("Server", "");
            current.mark(null, new ContextMenu());
            current.show(ways());
        } else {
            current.heading(pages.connection().name(), "");
            current.mark(swatch(pages.connection()), menu(pages.connection()));
            current.show(places(pages, model.pageProperty().get()));
            others.show(others(pages));
        }
    }

    private List<Node> ways() {
        var rows = new ArrayList<Node>();
        for (var server : model.servers().configured()) {
            rows.add(configured(server, "Connect to " + server.name(), ""));
        }
        rows.add(new SidebarRow(Icons.of(Feather.POWER), "Start local server", "", commands::startLocal));
        rows.add(new SidebarRow(Icons.of(Feather.SERVER), "Connect to a server…", "", commands::connect));
        rows.addAll(wrongSettings());
        return rows;
    }

    private List<Node> wrongSettings() {
        return model.servers().wrongSettings().stream()
                .<Node>map(each -> new SidebarNote(each.line()))
                .toList();
    }

    private SidebarRow configured(Profiles.Profile server, String words, String end) {
        var row = new SidebarRow(
                Icons.of(Feather.CLOUD), words, end, () -> model.servers().connect(server));
        Tooltip.install(row, new Tooltip(server.address().hostAndPort()));
        return row;
    }

    private static List<SidebarRow> places(ServerPages pages, @Nullable Page front) {
        var rows = new ArrayList<SidebarRow>();
        for (var place : ServerPlace.values()) {
            rows.add(new SidebarRow(Icons.of(place.icon()), place.title(), "", () -> pages.open(place))
                    .selected(front != null && pages.isOf(front, place)));
        }
        return rows;
    }

    private List<Node> others(ServerPages now) {
        var rows = new ArrayList<Node>();
        for (var pages : model.openServers().all()) {
            var server = pages.connection();
            if (!pages.equals(now)) {
                var row = new SidebarRow(swatch(server), server.name(), "connected", pages::openHome);
                Tooltip.install(row, new Tooltip(server.words()));
                var menu = menu(server);
                row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
                rows.add(row);
            }
        }
        for (var server : model.servers().configured()) {
            if (model.servers().connected().stream()
                    .noneMatch(each -> each.session()
                            .address()
                            .api()
                            .equals(server.address().api()))) {
                rows.add(configured(server, server.name(), "connect"));
            }
        }
        rows.add(new SidebarRow(Icons.of(Feather.PLUS), "Connect to a server…", "", commands::connect));
        rows.addAll(wrongSettings());
        return rows;
    }

    private Node swatch(Connection.Connected server) {
        var colour = model.servers().colourOf(server.session().address().key());
        var swatch = new Region();
        swatch.getStyleClass().addAll("server-swatch", colour.style());
        return new StackPane(swatch);
    }

    private ContextMenu menu(Connection.Connected server) {
        var disconnect = new MenuItem("Disconnect", Icons.of(Feather.LOG_OUT));
        disconnect.setOnAction(_ -> model.servers().disconnect(server));
        return new ContextMenu(disconnect);
    }

    /// An icon for each page about the current server, and one for each other that is connected; none without one.
    static List<SidebarRail.Icon> icons(OpenServers servers) {
        var icons = new ArrayList<SidebarRail.Icon>();
        var current = servers.currentProperty().get();
        if (current != null) {
            for (var place : ServerPlace.values()) {
                icons.add(new SidebarRail.Icon(place.icon(), place.title(), () -> current.open(place)));
            }
        }
        for (var other : servers.all()) {
            if (!other.equals(current)) {
                var words = "Home of " + other.connection().name();
                icons.add(new SidebarRail.Icon(Feather.SERVER, words, other::openHome));
            }
        }
        return icons;
    }
}
