package headwater.app.shell;

import headwater.app.actions.RunActionsView;
import headwater.app.actions.RunTarget;
import headwater.app.runs.RunsModel;
import headwater.app.runs.RunsView;
import headwater.app.servers.ServerSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flow runs of a server.
final class RunsPage implements Page {
    private static final String TITLE = "Flow runs";

    private final ServerPages pages;
    private final ObservableValue<String> title;
    private final ShellModel shell;
    private final PageWindow window;
    private @Nullable RunsView view;

    RunsPage(ServerPages pages, ShellModel shell) {
        this.pages = pages;
        this.title = pages.title(TITLE);
        this.shell = shell;
        this.window = new PageWindow(shell);
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public ServerSession server() {
        return pages.connection().session();
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
                        pages.runs(),
                        shell.filters(),
                        listed -> pages.openRun(listed.run(), listed.flow()),
                        pages::openWhy,
                        pages::openComparison,
                        this::actions));
        view = made;
        return made;
    }

    private RunActionsView actions(ObservableValue<? extends List<RunsModel.Listed>> selected) {
        var targets = window.untilClosed(selected.map(this::targets)).orElse(List.of());
        return PageRunActions.ofListed(shell, pages, targets, this::view);
    }

    private List<RunTarget> targets(List<RunsModel.Listed> selected) {
        return selected.stream()
                .map(each -> new RunTarget(each.run(), each.flow(), server()))
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
    public void close() {
        window.close();
        if (view != null) {
            view.close();
        }
    }
}
