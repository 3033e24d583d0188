package headwater.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.run.Recordings;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.Event;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ServerSessionTest {
    @AutoClose
    private final PretendPrefect one = new PretendPrefect();

    @AutoClose
    private final PretendPrefect other = new PretendPrefect();

    @Test
    void sessionsOfTwoServersGoOnSideBySide() {
        var ofOne = events(one);
        var ofOther = events(other);
        await().until(() -> one.openFeeds() == 1 && other.openFeeds() == 1);
        one.sends(Recordings.eventLines("etl").getFirst());
        other.sends(Recordings.eventLines("nested").getFirst());
        await().until(() -> !ofOne.isEmpty() && !ofOther.isEmpty());
        one.session().close();
        other.sends(Recordings.eventLines("nested").get(1));

        await().until(() -> ofOther.size() == 2);
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
}
