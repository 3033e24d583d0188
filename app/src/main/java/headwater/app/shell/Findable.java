package headwater.app.shell;

import headwater.app.finder.FinderEntry;
import headwater.app.look.StateLook;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be found by name: open pages, commands, the flows of the project, the tasks of the flow in
/// front, the saved filters, the latest runs.
final class Findable {
    private final ShellModel model;
    private final List<CommandGroup> groups;

    Findable(ShellModel model, List<CommandGroup> groups) {
        this.model = model;
        this.groups = List.copyOf(groups);
    }

    /// All of it, as it is now: what is likely to be wanted first.
    List<FinderEntry> entries() {
        var entries = new ArrayList<FinderEntry>();
        commands(entries);
        pages(entries);
        flows(entries);
        tasks(entries);
        filters(entries);
        runs(entries);
        servers(entries);
        return entries;
    }

    private void servers(List<FinderEntry> entries) {
        for (var server : model.openServers().all()) {
            entries.add(
                    new FinderEntry(server.connection().name(), "connected server", Feather.SERVER, server::openHome));
        }
        for (var server : model.servers().configured()) {
            entries.add(new FinderEntry(
                    "Connect to " + server.name(),
                    server.address().hostAndPort(),
                    Feather.SERVER,
                    () -> model.servers().connect(server)));
        }
    }

    private void commands(List<FinderEntry> entries) {
        for (var group : groups) {
            for (var command : group.commands()) {
                var keys = command.keys();
                var obstacle = command.obstacle().getValue();
                entries.add(new FinderEntry(
                        command.name(),
                        obstacle.isEmpty() ? group.name() : obstacle,
                        command.icon(),
                        keys == null ? "" : keys.getDisplayText(),
                        command.enabled().getValue(),
                        command.action()));
            }
        }
    }

    private void pages(List<FinderEntry> entries) {
        for (var page : model.pages()) {
            entries.add(new FinderEntry(
                    page.title().getValue(),
                    "open",
                    page.icon(),
                    () -> model.pageProperty().set(page)));
        }
    }

    private void flows(List<FinderEntry> entries) {
        var project = model.project().filesProperty().get();
        for (var file : project.files()) {
            var place = project.root() == null ? file.path() : project.root().relativize(file.path());
            entries.add(new FinderEntry(place.toString(), "file", Feather.FILE_TEXT, () -> model.open(file.path())));
            for (var flow : file.flows()) {
                entries.add(new FinderEntry(
                        flow, "flow in " + place, Feather.GIT_BRANCH, () -> model.open(file.path(), flow)));
            }
        }
    }

    private void tasks(List<FinderEntry> entries) {
        if (model.pageProperty().get() instanceof RunPage shown) {
            cards(shown, entries);
        }
        if (!(model.pageProperty().get() instanceof FlowPage page)) {
            return;
        }
        var designer = page.designer();
        var known =
                FileEntries.of(designer.drawnDocument(), designer.flowProperty().get());
        for (var task : known.callables()) {
            entries.add(new FinderEntry(
                    task.words(),
                    task.kind(),
                    task.icon(),
                    () -> page.flowView().find(task.reference())));
        }
    }

    private static void cards(RunPage page, List<FinderEntry> entries) {
        for (var node : page.drawn().nodes()) {
            entries.add(new FinderEntry(
                    node.title(), node.kind() + " of this run", Feather.ACTIVITY, () -> page.show(node.id())));
        }
    }

    private void filters(List<FinderEntry> entries) {
        var server = model.openServers().currentProperty().get();
        if (server == null) {
            return;
        }
        for (var filter : model.filters().all()) {
            entries.add(new FinderEntry(
                    filter.name(),
                    "saved filter, " + filter.words(),
                    filter.icon(),
                    () -> server.openRuns(filter.words())));
        }
    }

    private void runs(List<FinderEntry> entries) {
        for (var server : model.openServers().all()) {
            runs(server, entries);
        }
    }

    private static void runs(ServerPages server, List<FinderEntry> entries) {
        for (var listed : server.runs().runs()) {
            var run = listed.run();
            var state = run.state();
            var name = state == null ? "" : state.name();
            entries.add(new FinderEntry(
                    run.name(),
                    "run of " + listed.flow() + (name.isEmpty() ? "" : ", " + StateLook.words(name)),
                    StateLook.of(run.stateType(), name).icon(),
                    () -> server.openRun(run, listed.flow())));
        }
    }
}
