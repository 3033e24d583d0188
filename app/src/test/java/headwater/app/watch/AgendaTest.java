package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.watch.Agenda.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Agenda agenda = new Agenda();

    @Test
    void waitsAsLongAsItMayWhenThereIsNothingToAsk() {
        assertThat(agenda.untilNext(0, LONG)).isEqualTo(LONG);
        assertThat(agenda.takeIfDue(Question.ROWS, Long.MAX_VALUE)).isFalse();
    }

    @Test
    void asksWhenTheTimeHasComeAndNotBefore() {
        agenda.within(Question.ROWS, SECOND, 0);
        assertThat(agenda.takeIfDue(Question.ROWS, nanos(0.9))).isFalse();
        assertThat(agenda.untilNext(nanos(0.9), LONG)).isEqualTo(Duration.ofMillis(100));
        assertThat(agenda.takeIfDue(Question.ROWS, nanos(1))).isTrue();
    }

    @Test
    void asksOnceHoweverOftenItWasWanted() {
        agenda.within(Question.ROWS, SECOND, 0);
        agenda.within(Question.ROWS, SECOND, 0);
        assertThat(agenda.takeIfDue(Question.ROWS, nanos(2))).isTrue();
        assertThat(agenda.takeIfDue(Question.ROWS, nanos(2))).isFalse();
    }

    @Test
    void keepsTheEarlierOfTwoTimes() {
        agenda.within(Question.ROWS, SECOND, 0);
        agenda.within(Question.ROWS, LONG, 0);
        assertThat(agenda.untilNext(0, LONG)).isEqualTo(SECOND);
        agenda.within(Question.ROWS, Duration.ZERO, 0);
        assertThat(agenda.untilNext(0, LONG)).isZero();
    }

    @Test
    void keepsQuestionsApart() {
        agenda.within(Question.LOGS, SECOND, 0);
        assertThat(agenda.takeIfDue(Question.ROWS, nanos(5))).isFalse();
        assertThat(agenda.takeIfDue(Question.LOGS, nanos(5))).isTrue();
    }

    @Test
    void isNotConfusedWhenTheClockOfTheMachineOverflows() {
        agenda.within(Question.ROWS, SECOND, Long.MAX_VALUE - 5);
        assertThat(agenda.takeIfDue(Question.ROWS, Long.MAX_VALUE)).isFalse();
        assertThat(agenda.takeIfDue(Question.ROWS, Long.MAX_VALUE - 5 + nanos(1)))
                .isTrue();
    }

    @Test
    void neverWaitsForWhatIsOverdue() {
        agenda.within(Question.ROWS, SECOND, 0);
        assertThat(agenda.untilNext(nanos(9), LONG)).isZero();
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
