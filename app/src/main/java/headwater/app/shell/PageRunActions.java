package headwater.app.shell;

import headwater.app.actions.RunAction;
import headwater.app.actions.RunActionsView;
import headwater.app.actions.RunTarget;
import headwater.app.monitor.RunModel;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What a page does with the flow run that it shows.
final class PageRunActions {
    private PageRunActions() {}

    /// The actions on a run that is watched.
    ///
    /// @param flow the name of its flow; empty if it is not known
    /// @param page the content of the page
    /// @param deleted called when the server no longer has the run
    static RunActionsView of(
            ShellModel shell,
            ObservableValue<? extends @Nullable RunModel> watched,
            ObservableValue<String> flow,
            Supplier<Node> page,
            Runnable deleted) {
        var target = watched.flatMap(model ->
                        model.runProperty().map(run -> new RunTarget(run.flowRun(), flow.getValue(), model.server())))
                .map(List::of)
                .orElse(List.of());
        return of(shell, target, page, new RunActionsView.Outcome() {
            @Override
            public void entered(FlowRun changed, State state) {
                // By now the page may show another run, or none.
                var run = watched.getValue();
                if (run != null && run.runProperty().get().flowRun().id().equals(changed.id())) {
                    run.entered(state);
                }
            }

            @Override
            public void deleted() {
                var pages = pages();
                deleted.run();
                if (pages != null) {
                    forget(pages);
                }
            }

            @Override
            public void made(FlowRun made, String of) {
                var pages = pages();
                if (pages != null) {
                    pages.openRun(made, of);
                }
            }

            private @Nullable ServerPages pages() {
                var run = watched.getValue();
                return run == null ? null : shell.openServers().of(run.server());
            }
        });
    }

    /// The actions on the selected runs of the list of a server.
    static RunActionsView ofListed(
            ShellModel shell,
            ServerPages pages,
            ObservableValue<? extends List<RunTarget>> selected,
            Supplier<Node> page) {
        return of(shell, selected, page, new RunActionsView.Outcome() {
            @Override
            public void entered(FlowRun changed, State state) {
                // The list learns of it from its feed.
            }

            @Override
            public void deleted() {
                forget(pages);
            }

            @Override
            public void made(FlowRun run, String of) {
                pages.openRun(run, of);
            }
        });
    }

    private static RunActionsView of(
            ShellModel shell,
            ObservableValue<? extends List<RunTarget>> targets,
            Supplier<Node> page,
            RunActionsView.Outcome outcome) {
        return new RunActionsView(
                shell.actions(),
                targets,
                () -> page.get().getScene().getWindow(),
                target -> shell.servers().colourOf(target.place()),
                outcome);
    }

    // No feed says that a run was deleted.
    private static void forget(ServerPages pages) {
        pages.runs().refresh();
    }

    /// The commands of a page that has them.
    static Map<PageCommand, PageAction> commands(RunActionsView actions) {
        var commands = new EnumMap<PageCommand, PageAction>(PageCommand.class);
        for (var action : RunAction.values()) {
            commands.put(
                    PageCommand.of(action), PageAction.unless(actions.obstacle(action), () -> actions.choose(action)));
        }
        return commands;
    }
}
