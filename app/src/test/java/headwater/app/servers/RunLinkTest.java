package headwater.app.servers;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.BadAddressException;
import headwater.prefect.ClientSettings;
import headwater.prefect.Profiles;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.FlowRunId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run is found again by the link to it.
class RunLinkTest {
    private static final FlowRunId RUN = FlowRunId.of("0a1b2c3d-0000-4000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4200",
                "https://prefect.example.com/api",
                "https://example.com/tools/prefect/api",
                "https://api.prefect.cloud/api/accounts/A/workspaces/W"
            })
    void leadsToTheServerAndTheRunThatItWasMadeOf(String typed) throws BadAddressException {
        var server = ServerAddress.parse(typed);
        var link = RunLink.to(server, RUN);
        assertThat(RunLink.of(link.toString())).contains(link);
        assertThat(link.isOf(server)).isTrue();
        assertThat(ServerAddress.parse(link.address()).api()).isEqualTo(server.api());
        assertThat(link.isOf(ServerAddress.parse("other:4200"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h:4200/runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001",
                " http://h:4200/runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001?tab=Logs ",
                "http://h:4200/flow-runs/flow-run/0A1B2C3D-0000-4000-8000-000000000001/",
                "headwater://open/http://h:4200/runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001",
                "headwater:/open/http:/h:4200/runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001"
            })
    void isAPageOfPrefectOrOurOwn(String text) {
        assertThat(RunLink.of(text)).contains(new RunLink("http://h:4200", RUN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amber-fox",
                "orders.py",
                "http://h:4200/runs",
                "http:///runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001",
                "http://h:4200/runs/flow-run/0a1b2c3d",
                "file:///runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001"
            })
    void isNothingElse(String text) {
        assertThat(RunLink.of(text)).isEmpty();
    }

    @Test
    void findsItsServerAmongThoseThatAPersonHasConfigured() throws BadAddressException {
        var ours = new Profiles.Profile("ours", ServerAddress.parse("http://ann:s3cret@h:4200"), ClientSettings.USUAL);
        var others = new Profiles.Profile("others", ServerAddress.parse("http://other:4200"), ClientSettings.USUAL);
        assertThat(new RunLink("http://h:4200", RUN).profile(List.of(others, ours)))
                .contains(ours);
        assertThat(new RunLink("http://elsewhere:4200", RUN).profile(List.of(others, ours)))
                .isEmpty();
    }

    @Test
    void hasNoCredentials() throws BadAddressException {
        var server = ServerAddress.parse("http://ann:s3cret@h:4200");
        assertThat(RunLink.to(server, RUN)).asString().doesNotContain("ann", "s3cret");
        assertThat(RunLink.of("http://ann:s3cret@h/runs/flow-run/" + RUN)).contains(new RunLink("http://h", RUN));
    }
}
