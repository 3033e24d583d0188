package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds every request of the client against what a real server says that it takes. A server ignores a misspelt
/// name at the top of a filter and lists everything, so nothing else would show it.
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTest {
    @AutoClose
    private final TestServer real = new TestServer();

    private Contract contract = new Contract(Map.of());

    @BeforeAll
    void readTheContract() throws Exception {
        contract = new Contract(real.openApi());
    }

    @ParameterizedTest
    @EnumSource
    void isKept(EveryCall call) throws Exception {
        try (var server = new PretendServer()) {
            var requests = call.make(server);
            for (var i = 0; i < requests; i++) {
                var request = server.request();
                var path = request.getUrl().encodedPath().substring("/api".length());
                var query = request.getUrl().queryParameterNames();
                assertThat(contract.breaches(request.getMethod(), path, query, PretendServer.json(request)))
                        .isEmpty();
            }
        }
    }

    @Test
    void wouldBeBroken() {
        assertThat(contract.breaches("GET", "/no_such_thing", Set.of(), null)).hasSize(1);
        assertThat(contract.breaches("PUT", "/flow_runs/filter", Set.of(), null))
                .hasSize(1);
        assertThat(contract.breaches("GET", "/flow_run_states/", Set.of("run"), null))
                .hasSize(1);
        assertThat(filterFlowRuns(Map.of("flow_run", Map.of()))).hasSize(1);
        assertThat(filterFlowRuns(Map.of("flow_runs", Map.of("ids", Map.of())))).hasSize(1);
        assertThat(filterFlowRuns(Map.of("sort", "BY_CHANCE"))).hasSize(1);
        var unknown = Map.of("type", Map.of("any_", List.of("UNKNOWN")));
        assertThat(filterFlowRuns(Map.of("flow_runs", Map.of("state", unknown))))
                .hasSize(1);
        assertThat(filterFlowRuns(Map.of("sort", "NAME_ASC"))).isEmpty();
    }

    private List<String> filterFlowRuns(Map<String, ?> body) {
        return contract.breaches("POST", "/flow_runs/filter", Set.of(), body);
    }
}
