package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerTest {
    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void findsAPrefectServer() {
        server.answers("true");
        server.answers("\"3.8.8\"");

        assertThat(check()).isEqualTo(new ServerCheck.Fine("3.8.8"));
    }

    @Test
    void findsAPrefectOfAnotherVersion() {
        server.answers("true");
        server.answers("\"2.20.4\"");

        assertThat(check()).isEqualTo(new ServerCheck.WrongVersion("2.20.4"));
    }

    @Test
    void findsThatOtherCredentialsAreWanted() {
        server.answers("true");
        server.answers(401, "{\"exception_message\":\"Unauthorized\"}");

        assertThat(check()).isInstanceOf(ServerCheck.WrongCredentials.class);
    }

    @Test
    void findsAnotherProgramByItsPages() {
        server.answers("<html>Welcome to nginx!</html>");

        assertThat(check())
                .isInstanceOfSatisfying(
                        ServerCheck.NotPrefect.class,
                        found -> assertThat(found.why().reason()).isEqualTo(FailureReason.WEB_PAGE));
    }

    @Test
    void findsAnotherProgramByItsJson() {
        server.answers("{\"status\":\"UP\"}");

        assertThat(check()).isInstanceOf(ServerCheck.NotPrefect.class);
    }

    @Test
    void findsAnotherProgramThatHasNoSuchPath() {
        server.answers(404, "not found");

        assertThat(check())
                .isInstanceOfSatisfying(
                        ServerCheck.NotPrefect.class,
                        found -> assertThat(found.why().toString())
                                .isEqualTo("no api: " + server.address().api() + ": 404"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, too many requests",
        "500, status: ADDRESS: 500",
        "502, status: ADDRESS: 502",
        "503, busy",
        "504, status: ADDRESS: 504"
    })
    void findsAServerThatIsBusyOrRestarting(int status, String why) {
        server.answers(new MockResponse.Builder()
                .code(status)
                // Longer than a request waits to be sent again.
                .addHeader("Retry-After", "60")
                .build());

        assertThat(check())
                .isInstanceOfSatisfying(
                        ServerCheck.NotReady.class,
                        found -> assertThat(found.why().toString())
                                .startsWith(
                                        why.replace("ADDRESS", server.address().hostAndPort())));
    }

    @Test
    void findsAServerThatIsNotHealthy() {
        server.answers("false");

        assertThat(check()).isInstanceOf(ServerCheck.NotReady.class);
    }

    @Test
    void findsThatNothingAnswers() {
        var client = server.client();
        server.close();

        assertThat(client.server().check()).isInstanceOf(ServerCheck.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void streamsLogsOnlyWithBothSettings(boolean out, boolean publishing, boolean streams) throws PrefectException {
        server.answers("""
                {"server":{"logs":{"stream_out_enabled":%s,"stream_publishing_enabled":%s}}}
                """.formatted(out, publishing));

        assertThat(server.client().server().streamsLogs()).isEqualTo(streams);
    }

    @Test
    void streamsNoLogsWithoutSuchSettings() throws PrefectException {
        server.answers("{\"PREFECT_API_URL\":null}");

        assertThat(server.client().server().streamsLogs()).isFalse();
    }

    private ServerCheck check() {
        return server.client().server().check();
    }
}
