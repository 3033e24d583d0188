package headwater.app.shell;

import headwater.app.home.HomeModel;
import headwater.app.home.HomeView;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What on the connected server needs a person.
final class HomePage implements Page {
    private final HomeModel model;
    private final ShellModel shell;
    private @Nullable HomeView view;

    HomePage(HomeModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(place().title());
    }

    @Override
    public ServerPlace place() {
        return ServerPlace.HOME;
    }

    @Override
    public Feather icon() {
        return place().icon();
    }

    @Override
    public Node view() {
        var pages = shell.serverPages();
        var made = Objects.requireNonNullElseGet(
                view, () -> new HomeView(model, run -> pages.openRun(run, model.flow(run)), pages::openWhy));
        view = made;
        return made;
    }

    @Override
    public void close() {
        model.close();
    }
}
