package headwater.app.servers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Pieces;
import headwater.app.program.Folders;
import headwater.app.run.Recordings;
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

    @Test
    void sessionsOfTwoServersGoOnSideBySide() {
        var ofOne = events(one);
        var ofOther = events(other);
        Awaitility.await().until(() -> one.openFeeds() == 1 && other.openFeeds() == 1);
        one.sends(Recordings.eventLines("etl").getFirst());
        other.sends(Recordings.eventLines("nested").getFirst());
        Awaitility.await().until(() -> !ofOne.isEmpty() && !ofOther.isEmpty());
        one.session().close();
        other.sends(Recordings.eventLines("nested").get(1));

        Awaitility.await().until(() -> ofOther.size() == 2);
        assertThat(ofOne).containsExactly(Recordings.events("etl").getFirst());
        assertThat(ofOther).isEqualTo(Recordings.events("nested").subList(0, 2));
    }

    private static List<Event> events(PretendPrefect server) {
        var received = new CopyOnWriteArrayList<Event>();
        server.session().events().subscribe(EventFilter.any(), message -> {
            if (message instanceof FeedMessage.Received<Event>(var event)) {
                received.add(event);
            }
        });
        return received;
    }

    private void connect(PretendPrefect server) {
        model.connect(server.session().address().api().toString(), "", "");
        pieces.finishAll();
        assertThat(List.of(model.connectionProperty().get()))
                .allSatisfy(connection -> assertThat(connection).isInstanceOf(Connection.Connected.class));
    }
}
