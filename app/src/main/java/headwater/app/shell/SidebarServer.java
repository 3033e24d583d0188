package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.runs.RunsModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pages about the connected server, or the ways to a server.
final class SidebarServer {
    private final ShellModel model;
    private final WindowCommands commands;
    private final SidebarSection section = new SidebarSection("Server");

    SidebarServer(ShellModel model, WindowCommands commands) {
        this.model = model;
        this.commands = commands;
        model.runsProperty().subscribe(_ -> show());
        model.servers().configured().subscribe(this::show);
        model.pageProperty().subscribe(_ -> show());
    }

    SidebarSection section() {
        return section;
    }

    private void show() {
        section.show(
                model.runsProperty().get() == null
                        ? ways()
                        : places(model.pageProperty().get()));
    }

    private List<SidebarRow> ways() {
        var rows = new ArrayList<SidebarRow>();
        for (var server : model.servers().configured()) {
            var row = new SidebarRow(
                    Icons.of(Feather.CLOUD),
                    "Connect to " + server.name(),
                    "",
                    () -> model.servers().connect(server));
            Tooltip.install(row, new Tooltip(server.address().hostAndPort()));
            rows.add(row);
        }
        rows.add(new SidebarRow(Icons.of(Feather.POWER), "Start local server", "", commands::startLocal));
        rows.add(new SidebarRow(Icons.of(Feather.SERVER), "Connect to a server…", "", commands::connect));
        return rows;
    }

    private List<SidebarRow> places(@Nullable Page front) {
        var rows = new ArrayList<SidebarRow>();
        for (var place : ServerPlace.values()) {
            rows.add(new SidebarRow(
                            Icons.of(place.icon()),
                            place.title(),
                            "",
                            () -> model.serverPages().open(place))
                    .selected(front != null && place.equals(front.place())));
        }
        return rows;
    }

    /// An icon for each page about the server; none without a server.
    static List<SidebarRail.Icon> icons(ShellModel model, @Nullable RunsModel connected) {
        var icons = new ArrayList<SidebarRail.Icon>();
        if (connected != null) {
            for (var place : ServerPlace.values()) {
                icons.add(new SidebarRail.Icon(
                        place.icon(), place.title(), () -> model.serverPages().open(place)));
            }
        }
        return icons;
    }
}
