package headwater.app.shell;

import headwater.app.designer.FlowPageView;
import headwater.app.finder.FinderView;
import headwater.app.look.WaitingView;
import headwater.app.problem.Problem;
import headwater.app.servers.RunLink;
import headwater.app.servers.ServerColour;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The whole window.
public final class ShellView extends StackPane {
    private final ShellModel model;
    private final WindowCommands commands;
    private final StackPane pages = new StackPane();
    private final ToastView toast = new ToastView();
    private final RunNotifier notifier;

    /// The window's content.
    ///
    /// @param sample opens the sample flow
    /// @param diagnostics copies what a report of a problem has to say
    public ShellView(ShellModel model, Window window, Runnable sample, Runnable diagnostics) {
        this.model = model;
        this.commands = new WindowCommands(model, window, this::show);
        model.onRun(commands::run);
        pages.setMinSize(0, 0);
        var welcome = new WelcomeView(commands::open, commands::newFlow, sample, commands::connect);
        var isEmpty = model.pageProperty().isNull();
        welcome.visibleProperty().bind(isEmpty.and(model.beingOpenedProperty().isEmpty()));
        var reading = new WaitingView(
                isEmpty.and(model.beingOpenedProperty().isNotEmpty()),
                model.beingOpenedProperty(),
                "Reading the file…");
        StackPane.setMargin(toast, new Insets(16));
        var finder = new FinderView();
        var sheet = new KeySheetView();
        var groups = new Commands(model, commands, finder::open, sheet::open, diagnostics).groups();
        finder.setEntries(new Findable(model, groups)::entries);
        var keys = new WindowKeys(model, sheet::open);
        sheet.setSections(KeySection.all(groups));
        var frame = new BorderPane();
        frame.setTop(new TopBar(model, commands, model.runProperty(), groups, finder::open));
        frame.setLeft(new SidebarView(model, commands));
        frame.setCenter(new StackPane(welcome, reading, pages, toast));
        frame.setBottom(new StatusView(model, model.runProperty()));
        getChildren().addAll(frame, finder, sheet);
        model.pages().addListener(this::pagesChanged);
        model.pageProperty().subscribe(this::pageChanged);
        model.problemProperty().subscribe(this::show);
        model.launch().problemProperty().subscribe(this::show);
        model.actions().problemProperty().subscribe(this::show);
        model.servers().problemProperty().subscribe(this::show);
        notifier = new RunNotifier(model, window, toast::show);
        notifier.start();
        keys.listenOn(this);
        model.servers().colour().subscribe(this::colour);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> event.getDragboard().getFiles().forEach(file -> commands.open(file.toPath())));
    }

    /// How many notices of runs came while another window was in front.
    public ReadOnlyIntegerProperty unseenNoticesProperty() {
        return notifier.unseen().countProperty();
    }

    /// The flow page in front; null when another page is.
    public @Nullable FlowPageView flowView() {
        return model.pageProperty().get() instanceof FlowPage page ? page.flowView() : null;
    }

    private void pagesChanged(ListChangeListener.Change<? extends Page> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> pages.getChildren().remove(gone.view()));
            for (var added : change.getAddedSubList()) {
                var view = added.view();
                view.managedProperty().bind(view.visibleProperty());
                pages.getChildren().add(view);
                keepColumns(added);
            }
        }
        pageChanged(model.pageProperty().get());
    }

    // Each page about a server has one list at most. It is made when the page gets its style.
    private void keepColumns(Page page) {
        var place = page.place();
        if (place != null) {
            page.view().applyCss();
            if (page.view().lookup(".table-view") instanceof TableView<?> table) {
                model.columns().on(table, place.name());
            }
        }
    }

    // Pages behind the one in front stay as they are, and are not laid out.
    private void pageChanged(@Nullable Page front) {
        for (var page : model.pages()) {
            page.view().setVisible(page.equals(front));
        }
    }

    // On the root: what opens over the window has it too.
    private void colour(ServerColour colour) {
        Stream.of(ServerColour.values()).map(ServerColour::style).forEach(getStyleClass()::remove);
        getStyleClass().add(colour.style());
    }

    private void show(@Nullable Problem problem) {
        if (problem != null) {
            toast.show(problem);
        }
    }

    /// Opens the run of a link; asks before it connects to another server.
    public void open(RunLink link) {
        commands.open(link);
    }

    /// Ends the program, unless there is something to lose and the person chooses to stay.
    ///
    /// @param end ends it
    public void quit(Runnable end) {
        commands.quit(end);
    }
}
