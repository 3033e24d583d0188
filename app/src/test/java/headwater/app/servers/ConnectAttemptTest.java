package headwater.app.servers;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.watch.PretendPrefect;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConnectAttemptTest {
    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final ConnectAttempt attempt = new ConnectAttempt();

    @Test
    void leavesItsSessionOpenUntilItIsGivenUp() {
        var session = attempt.opens(server.session());
        assertThat(session.isOpen()).isTrue();
        attempt.giveUp();
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void endsASessionThatIsOpenedAfterItWasGivenUp() {
        attempt.giveUp();
        assertThat(attempt.opens(server.session()).isOpen()).isFalse();
    }
}
