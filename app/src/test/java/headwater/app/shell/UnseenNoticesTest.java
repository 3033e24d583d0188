package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class UnseenNoticesTest {
    private final SimpleBooleanProperty inFront = new SimpleBooleanProperty(false);
    private final UnseenNotices notices = new UnseenNotices(inFront);

    @Test
    void countsWhatComesWhileAnotherWindowIsInFront() {
        notices.add();
        notices.add();
        assertThat(notices.countProperty().get()).isEqualTo(2);
    }

    @Test
    void countsNothingThatIsSeen() {
        notices.add();
        inFront.set(true);
        assertThat(notices.countProperty().get()).isZero();
        notices.add();
        assertThat(notices.countProperty().get()).isZero();
        inFront.set(false);
        notices.add();
        assertThat(notices.countProperty().get()).isOne();
    }
}
