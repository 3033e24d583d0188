package headwater.app.shell;

import headwater.app.actions.RunTarget;
import headwater.app.runs.RunsModel;
import headwater.app.runs.RunsView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flow runs of the server.
final class RunsPage implements Page {
    private static final String TITLE = "Flow runs";

    private final RunsModel model;
    private final ShellModel shell;
    private @Nullable RunsView view;

    RunsPage(RunsModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(TITLE);
    }

    @Override
    public ServerPlace place() {
        return ServerPlace.RUNS;
    }

    @Override
    public Feather icon() {
        return place().icon();
    }

    @Override
    public Node view() {
        return runsView();
    }

    private RunsView runsView() {
        var made = Objects.requireNonNullElseGet(
                view,
                () -> new RunsView(
                        model,
                        shell.filters(),
                        listed -> shell.serverPages().openRun(listed.run(), listed.flow()),
                        shell.serverPages()::openWhy,
                        shell.serverPages()::openComparison,
                        selected -> PageRunActions.ofListed(shell, selected.map(this::targets), this::view)));
        view = made;
        return made;
    }

    private List<RunTarget> targets(List<RunsModel.Listed> selected) {
        return selected.stream()
                .map(each ->
                        new RunTarget(each.run(), each.flow(), shell.servers().session()))
                .toList();
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        var commands = PageRunActions.commands(runsView().actions());
        commands.put(PageCommand.SAVE, new PageAction(runsView().canSaveFilter(), runsView()::saveFilter));
        commands.put(PageCommand.WHY, new PageAction(runsView().canAskWhy(), runsView()::askWhy));
        commands.put(PageCommand.COMPARE, new PageAction(runsView().canCompare(), runsView()::compareBoth));
        commands.put(
                PageCommand.COMPARE_BEFORE, new PageAction(runsView().canCompareBefore(), runsView()::compareBefore));
        return commands;
    }

    @Override
    public void close() {}
}
