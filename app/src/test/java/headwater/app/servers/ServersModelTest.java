package headwater.app.servers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Pieces;
import headwater.app.program.Folders;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path place;

    @AutoClose
    private final PretendPrefect one = new PretendPrefect();

    @AutoClose
    private final PretendPrefect other = new PretendPrefect();

    private final Pieces pieces = new Pieces();

    @SuppressWarnings("NullAway.Init")
    private ServersModel model;

    @BeforeEach
    void makeModel() {
        var folders = new Folders(place, place, place, place);
        model = new ServersModel(pieces, new LocalPrefect(folders, Map.of()));
    }

    @Test
    void endsTheSessionThatANewOneReplaces() {
        connect(one);
        var session = requireNonNull(model.session());
        var received = new CopyOnWriteArrayList<FeedMessage<Event>>();
        session.events().subscribe(EventFilter.any(), received::add);
        Awaitility.await().until(() -> one.openFeeds() == 1);
        connect(other);

        assertThat(model.session()).isNotNull().isNotSameAs(session);
        Awaitility.await().until(() -> one.openFeeds() == 0);
    }

    @Test
    void keepsItsSessionWhenAnotherServerCannotBeUsed() {
        connect(one);
        var session = model.session();
        model.connect("ftp://nowhere", "", "");
        pieces.finishAll();

        assertThat(model.session()).isSameAs(session);
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void endsItsSessionWhenItIsClosed() {
        connect(one);
        requireNonNull(model.session()).events().subscribe(EventFilter.any(), _ -> {});
        Awaitility.await().until(() -> one.openFeeds() == 1);
        model.close();

        assertThat(model.session()).isNull();
        Awaitility.await().until(() -> one.openFeeds() == 0);
    }

    private void connect(PretendPrefect server) {
        model.connect(server.session().address().api().toString(), "", "");
        pieces.finishAll();
        assertThat(List.of(model.connectionProperty().get()))
                .allSatisfy(connection -> assertThat(connection).isInstanceOf(Connection.Connected.class));
    }
}
