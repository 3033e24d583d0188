package headwater.app.shell;

import headwater.app.home.HomeModel;
import headwater.app.home.HomeView;
import headwater.app.servers.ServerSession;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What on a server needs a person.
final class HomePage implements Page {
    private final HomeModel model;
    private final ServerPages pages;
    private final ObservableValue<String> title;
    private @Nullable HomeView view;

    HomePage(HomeModel model, ServerPages pages) {
        this.model = model;
        this.pages = pages;
        this.title = pages.title(place().title());
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
        return ServerPlace.HOME;
    }

    @Override
    public Feather icon() {
        return place().icon();
    }

    @Override
    public Node view() {
        var made = Objects.requireNonNullElseGet(
                view, () -> new HomeView(model, run -> pages.openRun(run, model.flow(run)), pages::openWhy));
        view = made;
        return made;
    }

    @Override
    public void setInFront(boolean isInFront) {
        model.setResting(!isInFront);
    }

    @Override
    public void close() {
        model.close();
    }
}
