package headwater.flow.export.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 6 * * *", "*/5 * * * *", "0 6 * * 1-5", "0 6 * * MON-FRI", "0 0 1 jan,jul *", "0 0 1 * 7",
                        "0 0 * * 5#3",
                "0 0 L * *", "0 0 ? * 1", "1,2,30-40/2 0-23 1 1-12 0", "10/5 * * * *", "@daily", "@Weekly",
                        " 0 6 * * * ",
                "0 6 * * * 30", "0 6 * * * 30 2027", "0 0 * * fri-mon", "0 0 * nov-feb *", "5-1 * * * *", "0 0 * * l5"
            })
    void takesWhatPrefectTakes(String expression) {
        assertThat(CronSyntax.fault(expression)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * 0 *",
                "* * * * 8",
                "* * * * mond",
                "*/0 * * * *",
                "a * * * *",
                "1-60 * * * *",
                "-1 * * * *",
                "1,,2 * * * *",
                "1-2-3 * * * *",
                "? * * * *",
                "* * 1? * *",
                "h * * * *",
                "r * * * *",
                "* * * * 1#6",
                "* * * jun-mond *",
                "* * * * * * * *",
                "@reboot",
                "0 6 * * * 60",
                "0 6 * * 7 0",
                "1/2/3 * * * *",
                "*/x * * * *",
                "1- * * * *"
            })
    void refusesWhatPrefectRefuses(String expression) {
        assertThat(CronSyntax.fault(expression)).isNotNull();
    }

    @Test
    void saysWhichPartIsWrongAndWhatWouldBeRight() {
        assertThat(fault("0 25 * * *")).isEqualTo("\"25\" is not valid for the hour (0 to 23)");
        assertThat(fault("0 6 * * mond")).isEqualTo("\"mond\" is not valid for the day of week (0 to 6 or sun to sat)");
        assertThat(fault("nonsense"))
                .isEqualTo(
                        "it needs five fields (minute, hour, day of month, month, day of week), such as 0 6 * * 1-5");
    }

    private static String fault(String expression) {
        var fault = CronSyntax.fault(expression);
        return fault == null ? "" : Words.of(fault);
    }
}
