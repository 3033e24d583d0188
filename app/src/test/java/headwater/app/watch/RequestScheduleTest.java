package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.watch.RequestSchedule.Question;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestScheduleTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong now = new AtomicLong();
    private final RequestSchedule schedule = new RequestSchedule(now::get);

    @Test
    void waitsAsLongAsItMayWhenThereIsNothingToAsk() {
        assertThat(schedule.untilNext(LONG)).isEqualTo(LONG);
        now.set(Long.MAX_VALUE);
        assertThat(schedule.takeIfDue(Question.ROWS)).isFalse();
    }

    @Test
    void asksWhenTheTimeHasComeAndNotBefore() {
        schedule.within(Question.ROWS, SECOND);
        now.set(nanos(0.9));
        assertThat(schedule.takeIfDue(Question.ROWS)).isFalse();
        assertThat(schedule.untilNext(LONG)).isEqualTo(Duration.ofMillis(100));
        now.set(nanos(1));
        assertThat(schedule.takeIfDue(Question.ROWS)).isTrue();
    }

    @Test
    void asksOnceHoweverOftenItWasWanted() {
        schedule.within(Question.ROWS, SECOND);
        schedule.within(Question.ROWS, SECOND);
        now.set(nanos(2));
        assertThat(schedule.takeIfDue(Question.ROWS)).isTrue();
        assertThat(schedule.takeIfDue(Question.ROWS)).isFalse();
    }

    @Test
    void keepsTheEarlierOfTwoTimes() {
        schedule.within(Question.ROWS, SECOND);
        schedule.within(Question.ROWS, LONG);
        assertThat(schedule.untilNext(LONG)).isEqualTo(SECOND);
        schedule.within(Question.ROWS, Duration.ZERO);
        assertThat(schedule.untilNext(LONG)).isZero();
    }

    @Test
    void keepsQuestionsApart() {
        schedule.within(Question.LOGS, SECOND);
        now.set(nanos(5));
        assertThat(schedule.takeIfDue(Question.ROWS)).isFalse();
        assertThat(schedule.takeIfDue(Question.LOGS)).isTrue();
    }

    @Test
    void isNotConfusedWhenTheClockOfTheMachineOverflows() {
        now.set(Long.MAX_VALUE - 5);
        schedule.within(Question.ROWS, SECOND);
        now.set(Long.MAX_VALUE);
        assertThat(schedule.takeIfDue(Question.ROWS)).isFalse();
        now.set(Long.MAX_VALUE - 5 + nanos(1));
        assertThat(schedule.takeIfDue(Question.ROWS)).isTrue();
    }

    @Test
    void neverWaitsForWhatIsOverdue() {
        schedule.within(Question.ROWS, SECOND);
        now.set(nanos(9));
        assertThat(schedule.untilNext(LONG)).isZero();
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
