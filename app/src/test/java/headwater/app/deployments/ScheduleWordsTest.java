package headwater.app.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.ScheduleRule;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 6 * * *      | daily at 06:00",
                "30 7 * * 1-5   | weekdays at 07:30",
                "0 9 * * 0,WED  | Sun, Wed at 09:00",
                "5 4 1 * *      | day 1 of the month at 04:05",
                "35 * * * *     | hourly at :35",
                "0,20,40 * * * *| hourly at :00, :20, :40",
                "40 * * * mon-fri | hourly at :40, weekdays",
                "*/15 * * * *   | every 15 min",
                "* * * * *      | every minute",
                "0 */2 * * *    | every 2 hours at :00",
                "0 6 * 1 *      | cron 0 6 * 1 *",
                "0 6 1 * 1      | cron 0 6 1 * 1",
                "0 6-9 * * *    | cron 0 6-9 * * *",
                "@daily         | cron @daily"
            })
    void saysUsualCronExpressionsInWordsAndOthersAsTheyAre(String cron, String words) {
        var here = ZoneId.systemDefault().getId();
        assertThat(ScheduleWords.of(new ScheduleRule.Cron(cron, here))).isEqualTo(words);
    }

    @Test
    void namesATimeZoneThatIsNotTheOneOfThisMachine() {
        var elsewhere = ZoneId.systemDefault().getId().equals("America/New_York") ? "Asia/Tokyo" : "America/New_York";
        assertThat(ScheduleWords.of(new ScheduleRule.Cron("0 6 * * *", elsewhere)))
                .isEqualTo("daily at 06:00 " + (elsewhere.equals("Asia/Tokyo") ? "Tokyo" : "New York"));
    }

    @ParameterizedTest
    @CsvSource({"86400, every day", "172800, every 2 days", "3600, every hour", "600, every 10 min", "90, every 90 s"})
    void saysHowLongAnIntervalIs(int seconds, String words) {
        assertThat(ScheduleWords.of(new ScheduleRule.Interval(Duration.ofSeconds(seconds), null, null)))
                .isEqualTo(words);
    }

    @Test
    void showsARecurrenceRuleAsItIs() {
        assertThat(ScheduleWords.of(new ScheduleRule.RRule(
                        "FREQ=DAILY", ZoneId.systemDefault().getId())))
                .isEqualTo("FREQ=DAILY");
    }
}
