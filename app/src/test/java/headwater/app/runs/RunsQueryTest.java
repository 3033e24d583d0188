package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    // A run of an hour ago that took six minutes, and is late no more.
    private static final RunsModel.Listed RUN = new RunsModel.Listed(
            new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "astute-heron")
                    .in(new State(null, StateType.FAILED, "TimedOut", NOW, "", StateDetails.NONE))
                    .tagged("finance", "Nightly Load")
                    .startedTimes(1)
                    .at(NOW.minusSeconds(3600), NOW.minusSeconds(3600), NOW.minusSeconds(3240))
                    .created(NOW)
                    .inPool("k8s-etl")
                    .made(),
            "daily-orders",
            "prod");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "heron",
                "HERON",
                "orders",
                "prod",
                "state:failed",
                "state:TimedOut",
                "state:\"timed out\"",
                "!state:completed",
                "flow:daily-*",
                "flow:DAILY-ORDERS",
                "!flow:sync*",
                "pool:k8s-* tag:finance",
                "queue:default",
                "tag:\"nightly load\"",
                "deployment:pr*d",
                "name:*heron",
                ">5m",
                "<10m",
                "!>10m",
                "since:2h",
                "until:30m",
                "!since:30m",
                "state:failed !tag:backfill >5m since:1d heron",
                "\"heron",
                "!",
            })
    void findsARunByWhatIsTrueOfIt(String typed) {
        var isOnlyASign = typed.equals("!");
        assertThat(RunsQuery.parse(typed).matches(NOW).test(RUN)).isEqualTo(!isOnlyASign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curlew",
                "!heron",
                "state:completed",
                "!state:failed",
                "flow:daily",
                "flow:*sync",
                "pool:k8s",
                "tag:fin",
                "tag:nightly",
                ">10m",
                "<5m",
                "since:30m",
                "until:2h",
                "heron state:completed",
                "deployment:",
            })
    void findsNoRunByWhatIsNot(String typed) {
        assertThat(RunsQuery.parse(typed).matches(NOW).test(RUN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "state:failed,      any_=[FAILED]",
        "!state:failed,     not_any_=[FAILED]",
        "since:2h,          after_=2026-11-24T10:00:00Z",
        "until:2h,          before_=2026-11-24T10:00:00Z",
        "!since:2h,         before_=2026-11-24T10:00:00Z",
        "name:heron,        like_=heron",
    })
    void narrowsTheListOfTheServer(String typed, String expected) {
        assertThat(RunsQuery.parse(typed).filter(NOW).criteria()).asString().contains(expected);
    }

    @Test
    void asksTheServerForNoLessThanIsSearchedFor() {
        var wide = RunsQuery.ALL.filter(NOW);
        assertThat(RunsQuery.parse("state:late flow:a* pool:b >5m !tag:x text").filter(NOW))
                .isEqualTo(wide);
    }
}
