package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.prefect.filter.FlowRunFilter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class CsrfTest {
    private static final String MISSING = "{\"detail\":\"Missing CSRF token.\"}";
    private static final String EXPIRED = "{\"detail\":\"Invalid CSRF token or client identifier.\"}";

    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void getsATokenWhenTheServerWantsOneAndKeepsIt() throws Exception {
        server.answers(403, MISSING);
        server.answers(token("one"));
        server.answers("1");
        server.answers("2");
        var runs = server.client().flowRuns();

        assertThat(runs.count(FlowRunFilter.any())).isEqualTo(1);
        assertThat(runs.count(FlowRunFilter.any())).isEqualTo(2);

        assertThat(server.request().getHeaders().get("Prefect-Csrf-Token")).isNull();
        var name = server.request().getUrl().queryParameter("client");
        for (var i = 0; i < 2; i++) {
            var headers = server.request().getHeaders();
            assertThat(headers.get("Prefect-Csrf-Token")).isEqualTo("one");
            assertThat(headers.get("Prefect-Csrf-Client")).isEqualTo(name);
        }
    }

    @Test
    void getsAnotherWhenTheTokenHasRunOut() throws Exception {
        server.answers(403, MISSING);
        server.answers(token("one"));
        server.answers("1");
        server.answers(403, EXPIRED);
        server.answers(token("two"));
        server.answers("2");
        var runs = server.client().flowRuns();

        runs.count(FlowRunFilter.any());
        assertThat(runs.count(FlowRunFilter.any())).isEqualTo(2);
    }

    @Test
    void doesNotAskForEver() {
        for (var i = 0; i < Retries.ATTEMPTS; i++) {
            server.answers(403, MISSING);
            server.answers(token("token " + i));
        }

        assertThatThrownBy(() -> server.client().flowRuns().count(FlowRunFilter.any()))
                .isInstanceOf(PrefectException.Refused.class);
    }

    private static String token(String token) {
        return "{\"token\":\"" + token + "\",\"client\":\"c\",\"expiration\":\"2026-11-24T00:00:00Z\"}";
    }
}
