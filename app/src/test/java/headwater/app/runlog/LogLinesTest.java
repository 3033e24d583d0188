package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    @Test
    void areInOrderHoweverTheyArrive() {
        var lines = MadeLog.lines(5_000, 1);
        var expected = lines.stream().sorted(LogLines.BY_TIME).toList();
        for (int seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            var shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, random);
            var log = LogLines.NONE;
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(700));
                log = log.plus(shuffled.subList(from, to));
                from = to;
            }
            assertThat(log).isEqualTo(expected);
        }
    }

    @Test
    void keepWhatTheyWereWhenMoreCome() {
        var lines = MadeLog.lines(3_000, 2);
        var before = LogLines.NONE.plus(lines.subList(0, 2_000));
        var seen = new ArrayList<>(before);
        before.plus(lines.subList(2_000, 3_000));
        assertThat(before).isEqualTo(seen);
    }

    @Test
    void shareWhatDidNotChangeWithThoseTheyCameFrom() {
        var lines = MadeLog.lines(20_000, 3);
        var before = LogLines.NONE.plus(lines.subList(0, 19_990));
        var after = before.plus(lines.subList(19_990, 20_000));
        assertThat(after.chunks())
                .containsAll(before.chunks().subList(0, before.chunks().size() - 1));
    }

    @Test
    void sayWhereALineIs() {
        var log = LogLines.NONE.plus(MadeLog.lines(4_000, 4));
        for (int i = 0; i < log.size(); i += 37) {
            assertThat(log.placeOf(log.get(i))).isEqualTo(i);
        }
    }

    @Test
    void countLevelsAndNameLoggers() {
        var log = LogLines.NONE.plus(MadeLog.lines(4_000, 5));
        assertThat(log.count(LogLevel.ERROR)).isEqualTo((int)
                log.stream().map(LogLine::level).filter(LogLevel.ERROR::equals).count());
        assertThat(log.loggers()).containsExactly("prefect.flow_runs", "prefect.task_runs");
    }
}
