package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.DockView;
import headwater.app.monitor.RunModel;
import headwater.app.problem.Problem;
import headwater.app.program.Progress;
import headwater.app.servers.Connection;
import headwater.app.words.Words;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: the server, what is under way, and how fresh what is shown is.
final class StatusView extends HBox {
    private final FontIcon dot = Icons.of(Feather.CIRCLE);
    private final Label server = new Label();
    private final Hyperlink offer = new Hyperlink();
    private final Label work = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button("", Icons.of(Feather.X));
    private final HBox tabs = new HBox();
    private final Label position = new Label();
    private Subscription ofDock = Subscription.EMPTY;
    private final ShellModel model;
    private @Nullable Problem silence;
    private Subscription ofRuns = Subscription.EMPTY;

    /// Something that takes a while.
    private record Work(Progress progress, boolean canBeEnded, Runnable cancel) {
        static Optional<Work> of(@Nullable Progress progress, boolean canBeEnded, Runnable cancel) {
            return Optional.ofNullable(progress).map(now -> new Work(now, canBeEnded, cancel));
        }
    }

    /// @param watched the run in front
    StatusView(ShellModel model, ObservableValue<? extends @Nullable RunModel> watched) {
        super(8);
        this.model = model;
        ObservableValue<? extends @Nullable Page> front = model.pageProperty();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-bar");
        dot.getStyleClass().add("dot");
        server.setId("server");
        offer.setId("start-local");
        offer.setOnAction(_ -> model.servers().startLocal(0));
        work.setId("work");
        stop.getStyleClass().addAll("flat", "small", "stop");
        stop.setAccessibleText("Cancel");
        stop.setOnAction(_ -> underWay().ifPresent(shown -> shown.cancel().run()));
        for (var node : new Region[] {offer, work, bar, stop}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tabs.managedProperty().bind(tabs.visibleProperty());
        position.textProperty().bind(front.flatMap(Page::position).orElse(""));
        front.subscribe(this::showTabs);
        var place = new HBox(8, dot, server);
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("server-place");
        getChildren().addAll(place, offer, work, bar, stop, new FeedLabel(watched), tabs, space, position);
        model.servers().connectionProperty().subscribe(_ -> show());
        model.servers().readOnly().serversProperty().subscribe(_ -> show());
        model.launch().progressProperty().subscribe(_ -> show());
        model.launch().cancellableProperty().subscribe(_ -> show());
        model.actions().progressProperty().subscribe(_ -> show());
        model.openServers().currentProperty().subscribe(this::watchRuns);
        model.servers().progressProperty().subscribe(_ -> show());
    }

    // The tabs of the bottom panel are here while it is closed.
    private void showTabs(@Nullable Page page) {
        ofDock.unsubscribe();
        tabs.getChildren().clear();
        var dock = page == null ? null : page.dock();
        tabs.setVisible(false);
        if (dock == null) {
            return;
        }
        dock.tabs().forEach(tab -> tabs.getChildren().add(tab(dock, tab)));
        ofDock = model.panels()
                .unlessAlone(dock.openProperty().map(open -> open))
                .subscribe(open -> tabs.setVisible(!open));
    }

    private Button tab(DockModel dock, DockTab tab) {
        var button = new Button("", Icons.of(tab.icon()));
        button.textProperty().bind(DockView.words(dock, tab));
        DockView.colour(button, dock, tab);
        DockView.offer(button, dock, tab);
        button.getStyleClass().addAll("flat", "status-tab");
        button.setOnAction(_ -> {
            model.panels().endAlone();
            dock.open(tab);
        });
        return button;
    }

    private void watchRuns(@Nullable ServerPages pages) {
        ofRuns.unsubscribe();
        silence = null;
        ofRuns = pages == null
                ? Subscription.EMPTY
                : pages.runs().problemProperty().subscribe(problem -> {
                    silence = problem;
                    show();
                });
    }

    private void show() {
        var connection = model.servers().connectionProperty().get();
        offer.setVisible(false);
        switch (connection) {
            case Connection.None _ -> {
                server("idle", "No server");
                offer("Start the local server");
            }
            case Connection.Connecting _ -> server("starting", "Connecting");
            case Connection.Connected connected -> {
                boolean isReadOnly = connected.session().readOnly().getValue();
                var words = connected.words() + (isReadOnly ? ", read-only" : "");
                server(silence == null ? "connected" : "lost", words + words(silence));
                if (silence != null && connected.local()) {
                    offer("Restart");
                }
            }
            case Connection.Failed(var problem) -> {
                server("lost", problem.words());
                offer("Start the local server");
            }
        }
        underWay().ifPresentOrElse(this::showWork, this::hideWork);
    }

    // Of several things at a time one is shown: the one that the button ends.
    private Optional<Work> underWay() {
        var launch = model.launch();
        var actions = model.actions();
        var servers = model.servers();
        return Stream.of(
                        Work.of(servers.progressProperty().get(), true, servers::cancel),
                        Work.of(
                                launch.progressProperty().get(),
                                launch.cancellableProperty().get(),
                                launch::cancel),
                        Work.of(actions.progressProperty().get(), true, actions::cancel))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String words(@Nullable Problem problem) {
        return problem == null ? "" : " does not answer: " + problem.words();
    }

    private void server(String style, String words) {
        dot.getStyleClass().setAll("ikonli-font-icon", "dot", style);
        server.setText(words);
    }

    private void offer(String words) {
        offer.setText(words);
        offer.setVisible(true);
    }

    private void hideWork() {
        work.setVisible(false);
        bar.setVisible(false);
        stop.setVisible(false);
    }

    private void showWork(Work shown) {
        work.setVisible(true);
        bar.setVisible(true);
        stop.setVisible(shown.canBeEnded());
        work.setText(Words.of(shown.progress().step()));
        bar.setProgress(shown.progress().fraction());
    }
}
