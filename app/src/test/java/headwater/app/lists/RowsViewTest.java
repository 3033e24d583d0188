package headwater.app.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.servers.LiveReading;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.EventFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;

/// A list with a hand on the keys.
class RowsViewTest extends FxRobot {
    private static final RowsText TEXT = new RowsText("pool", "pools", "Name", "There are no pools.");

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    // All of these are for the JavaFX thread.
    private final Pieces pieces = new Pieces();
    private final List<Pool> onServer =
            new ArrayList<>(List.of(new Pool("docker", 2), new Pool("gpu", 1), new Pool("k8s", 3)));
    private final List<Pool> opened = new ArrayList<>();
    private final List<Pool> paused = new ArrayList<>();
    private final RowAction<Pool> pause =
            RowAction.change("Pause…", Feather.PAUSE, pool -> pool.slots() > 1, paused::add);

    private final RowsModel<Pool> model;
    private final RowsView<Pool> view;
    private final Stage stage;

    record Pool(String name, int slots) implements Row {
        @Override
        public String key() {
            return name;
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(name);
        }
    }

    RowsViewTest() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new RowsModel<>(
                        server.session(),
                        pieces,
                        new LiveReading.Source<List<Pool>>(
                                "list pools", EventFilter.any(), (_, _) -> true, _ -> List.copyOf(onServer)))
                .start());
        await().until(() -> FxToolkit.ask(() -> !pieces.names().isEmpty()));
        var columns = RowColumns.<Pool>ofRows();
        view = FxToolkit.ask(() -> new RowsView<>(
                model,
                TEXT,
                List.of(
                        columns.words("Name", 120, Pool::name),
                        columns.figures("Slots", 80, pool -> "" + pool.slots(), Comparator.comparingInt(Pool::slots))),
                List.of(new RowAction<>("Open", Feather.LIST, _ -> true, opened::add), pause),
                pool -> List.of(Details.title(pool.name()))));
        stage = FxToolkit.show(view, 900, 500);
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            model.close();
        });
    }

    @Test
    void saysThatItReadsAndThenShowsTheFirstRow() {
        assertThat(nothing()).isEqualTo("Reading pools…");
        finish();
        assertThat(shown()).containsExactly("docker", "gpu", "k8s");
        assertThat(selected()).isEqualTo("docker");
    }

    @Test
    void saysHowToMakeOneWhereThereAreNone() {
        interact(onServer::clear);
        finish();
        assertThat(nothing()).isEqualTo("There are no pools.");
    }

    @Test
    void goesFromRowToRowByLettersAndOpensOneByEnter() {
        finish();
        interact(view::focus);
        type(KeyCode.J, KeyCode.J, KeyCode.K, KeyCode.ENTER);
        assertThat(opened).extracting(Pool::name).containsExactly("gpu");
    }

    @Test
    void searchesAfterASlashAndGoesBackToTheRowsByEnter() {
        finish();
        interact(view::focus);
        write("/");
        write("8s");
        assertThat(shown()).containsExactly("k8s");
        type(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(opened).extracting(Pool::name).containsExactly("k8s");
    }

    @Test
    void sortsByAColumnInItsOwnOrder() {
        finish();
        TableView<Pool> table = lookup(".run-list").queryTableView();
        interact(() -> table.getSortOrder().add(table.getColumns().getLast()));
        assertThat(shown()).containsExactly("gpu", "docker", "k8s");
    }

    @Test
    void keepsTheSelectedRowAndOffersWhatCanBeDoneWithItNow() {
        finish();
        interact(view::focus);
        type(KeyCode.J);
        assertThat(lookup("Pause…").queryAll()).isEmpty();
        interact(() -> {
            onServer.addFirst(new Pool("aws", 5));
            onServer.set(2, new Pool("gpu", 4));
            model.refresh();
        });
        finish();
        assertThat(selected()).isEqualTo("gpu");
        assertThat(lookup("Pause…").queryAll()).isNotEmpty();
    }

    @Test
    void offersNoChangesOnAServerThatIsMarkedAsReadOnly() {
        finish();
        assertThat(lookup("Pause…").queryAll()).isNotEmpty();
        interact(server::toggleReadOnly);
        assertThat(lookup("Pause…").queryAll()).isEmpty();
        assertThat(lookup("Open").queryAll()).isNotEmpty();
    }

    @Test
    void saysWhyTheSelectedRowDoesNotTakeAnAction() {
        var obstacle = FxToolkit.ask(() -> view.obstacle(pause));
        assertThat(obstacle.getValue()).isEqualTo("no pool is selected");
        finish();
        assertThat(obstacle.getValue()).isEmpty();
        interact(() -> view.perform(pause));
        assertThat(paused).extracting(Pool::name).containsExactly("docker");

        interact(view::focus);
        type(KeyCode.J);
        assertThat(obstacle.getValue()).isEqualTo("the selected pool does not need it");
        interact(() -> view.perform(pause));
        assertThat(paused).hasSize(1);
        type(KeyCode.K);
        interact(server::toggleReadOnly);
        assertThat(obstacle.getValue()).isEqualTo("the server is marked as read-only");
    }

    private void finish() {
        interact(pieces::finishAll);
    }

    private List<String> shown() {
        TableView<Pool> table = lookup(".run-list").queryTableView();
        return FxToolkit.ask(() -> table.getItems().stream().map(Pool::name).toList());
    }

    private String selected() {
        return lookup(".detail .title").queryAs(Label.class).getText();
    }

    private String nothing() {
        return lookup(".nothing").queryAs(Label.class).getText();
    }
}
