package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.watch.Schedule.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Schedule schedule = new Schedule();

    @Test
    void waitsAsLongAsItMayWhenThereIsNothingToAsk() {
        assertThat(schedule.untilNext(0, LONG)).isEqualTo(LONG);
        assertThat(schedule.takeIfDue(Question.ROWS, Long.MAX_VALUE)).isFalse();
    }

    @Test
    void asksWhenTheTimeHasComeAndNotBefore() {
        schedule.within(Question.ROWS, SECOND, 0);
        assertThat(schedule.takeIfDue(Question.ROWS, nanos(0.9))).isFalse();
        assertThat(schedule.untilNext(nanos(0.9), LONG)).isEqualTo(Duration.ofMillis(100));
        assertThat(schedule.takeIfDue(Question.ROWS, nanos(1))).isTrue();
    }

    @Test
    void asksOnceHoweverOftenItWasWanted() {
        schedule.within(Question.ROWS, SECOND, 0);
        schedule.within(Question.ROWS, SECOND, 0);
        assertThat(schedule.takeIfDue(Question.ROWS, nanos(2))).isTrue();
        assertThat(schedule.takeIfDue(Question.ROWS, nanos(2))).isFalse();
    }

    @Test
    void keepsTheEarlierOfTwoTimes() {
        schedule.within(Question.ROWS, SECOND, 0);
        schedule.within(Question.ROWS, LONG, 0);
        assertThat(schedule.untilNext(0, LONG)).isEqualTo(SECOND);
        schedule.within(Question.ROWS, Duration.ZERO, 0);
        assertThat(schedule.untilNext(0, LONG)).isZero();
    }

    @Test
    void keepsQuestionsApart() {
        schedule.within(Question.LOGS, SECOND, 0);
        assertThat(schedule.takeIfDue(Question.ROWS, nanos(5))).isFalse();
        assertThat(schedule.takeIfDue(Question.LOGS, nanos(5))).isTrue();
    }

    @Test
    void isNotConfusedWhenTheClockOfTheMachineOverflows() {
        schedule.within(Question.ROWS, SECOND, Long.MAX_VALUE - 5);
        assertThat(schedule.takeIfDue(Question.ROWS, Long.MAX_VALUE)).isFalse();
        assertThat(schedule.takeIfDue(Question.ROWS, Long.MAX_VALUE - 5 + nanos(1)))
                .isTrue();
    }

    @Test
    void neverWaitsForWhatIsOverdue() {
        schedule.within(Question.ROWS, SECOND, 0);
        assertThat(schedule.untilNext(nanos(9), LONG)).isZero();
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
