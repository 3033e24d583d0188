package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRunId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefectExceptionTest {
    private static final FlowRunId RUN = FlowRunId.of("140483c6-1edc-42d7-a274-8bfa83062053");
    private static final DeploymentId DEPLOYMENT = DeploymentId.of("140483c6-1edc-42d7-a274-8bfa83062054");

    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void isUnreachableWhereNothingListens() throws Exception {
        var address = ServerAddress.parse("127.0.0.1:" + freePort());
        try (var client = new PrefectClient(address)) {
            assertThatThrownBy(() -> client.server().version())
                    .isInstanceOf(PrefectException.Unreachable.class)
                    .hasMessageContaining("not listening: " + address.hostAndPort());
        }
    }

    @Test
    void isUnreachableWhereNoHostIs() throws Exception {
        try (var client = new PrefectClient(ServerAddress.parse("http://no-such-host.invalid:4200"))) {
            assertThatThrownBy(() -> client.server().version())
                    .isInstanceOf(PrefectException.Unreachable.class)
                    .hasMessageContaining("no-such-host.invalid");
        }
    }

    @Test
    void isUnreachableWhenTheAnswerBreaksOff() {
        var broken = new MockResponse.Builder()
                .body(PretendServer.recorded("etl-flow_run.json"))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
        server.answers(broken);
        server.answers(broken);

        assertThatThrownBy(() -> server.client().flowRuns().read(RUN)).isInstanceOf(PrefectException.Unreachable.class);
    }

    @Test
    void isUnreadableWhenTheAnswerNeverEnds() {
        server.answers("\"" + "a".repeat((64 << 20) + 1) + "\"");

        var failure = catchThrowableOfType(
                PrefectException.Unreadable.class,
                () -> server.client().server().version());

        assertThat(failure.failure().reason()).isEqualTo(FailureReason.TOO_LONG);
    }

    @Test
    void namesTheFieldThatIsNotAsExpectedAndNothingOfTheAnswer() {
        server.answers("{\"id\": {\"secret\": 1}}");

        assertThatThrownBy(() -> server.client().flowRuns().read(RUN))
                .isInstanceOf(PrefectException.Unreadable.class)
                .hasMessageContaining("in id")
                .hasMessageNotContainingAny("java", "Token", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pnu_s3c\u200bret", "pnu_s3cr\u00e9t", "pnu_s3c\nret", "pnu_s3c\tret"})
    void namesAKeyThatCannotBeSentWithoutTellingIt(String key) throws Exception {
        var address = server.address().withCredentials(new Credentials.Token(key));

        assertThatThrownBy(() -> new PrefectClient(address, Timeouts.USUAL, ClientSettings.USUAL))
                .isInstanceOfSatisfying(PrefectException.class, e -> isBadKey(e, address));
        assertThatThrownBy(() -> server.client(address.credentials()).server().version())
                .isInstanceOfSatisfying(PrefectException.class, e -> isBadKey(e, address));
        assertThat(server.requests()).isZero();
    }

    private static void isBadKey(PrefectException e, ServerAddress address) {
        assertThat(e.failure()).isEqualTo(new Failure(FailureReason.BAD_KEY, address.hostAndPort()));
        assertThat(e).hasStackTraceContaining("bad key").hasMessageNotContainingAny("s3c", "pnu");
    }

    /// Each reason why there can be no answer.
    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_HOST, true",
        "NO_ROUTE, true",
        "NOT_LISTENING, true",
        "NO_PROXY, true",
        "TOO_SLOW, true",
        "CANCELLED, true",
        "NOT_SECURE, true",
        "CONNECTION_LOST, true",
        "BAD_CERTIFICATES, false",
        "BAD_KEY, false",
        "BAD_HEADER, false"
    })
    void isTemporaryUnlessItIsSetOnThisMachine(FailureReason reason, boolean isTemporary) {
        var unreachable = new PrefectException.Unreachable(new Failure(reason, "localhost:4200"), new IOException());

        assertThat(unreachable.isTemporary()).isEqualTo(isTemporary);
    }

    @ParameterizedTest
    @CsvSource({
        "400, false",
        "401, false",
        "403, false",
        "404, false",
        "408, true",
        "409, false",
        "422, false",
        "429, true",
        "500, true",
        "501, false",
        "502, true",
        "503, true",
        "504, true",
        "505, false"
    })
    void isTemporaryWhereTheSameRequestCanBeAnsweredLater(int status, boolean isTemporary) throws Exception {
        var refused = Refusals.of(status, "", null, ServerAddress.parse("localhost:4200"));

        assertThat(refused.isTemporary()).isEqualTo(isTemporary);
    }

    @Test
    void sendsAKeyWithoutTheSpacesThatCameWithIt() throws Exception {
        server.answers("\"3.8.8\"");

        server.client(new Credentials.Token(" pnu_s3cret\n")).server().version();

        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer pnu_s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"X-Key|s3cr\u00e9t", "X-Key|s3c\u200bret", "X Key|s3cret", "X-K\u00e9y|s3cret", "''|s3cret"})
    void namesAHeaderThatCannotBeSentWithoutItsValue(String name, String value) {
        var settings = new ClientSettings(Map.of(name, value), null, true, Proxies.NONE);

        assertThatThrownBy(() -> new PrefectClient(server.address(), Timeouts.USUAL, settings))
                .isInstanceOfSatisfying(PrefectException.class, e -> {
                    assertThat(e.failure())
                            .isEqualTo(new Failure(
                                    FailureReason.BAD_HEADER, server.address().hostAndPort(), name));
                    assertThat(e).hasMessageNotContainingAny("s3c");
                });
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        server.answers(new MockResponse.Builder()
                .headersDelay(1, TimeUnit.MINUTES)
                .body("\"3.8.8\"")
                .build());
        var ended = new CompletableFuture<Throwable>();
        var client = server.client();
        var caller = Thread.ofVirtual()
                .start(() -> ended.complete(catchThrowable(() -> client.server().version())));
        server.request();

        caller.interrupt();

        assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(PrefectException.Unreachable.class);
    }

    @Test
    void isRefusedWithTheWordsOfTheServer() {
        var words = "Error creating flow run: Validation failed for field 'opts.depth'. Failure reason: 99 is greater"
                + " than the maximum of 10";
        server.answers(409, "{\"detail\":\"" + words + "\"}");

        var refused = refused(() -> server.client().deployments().createFlowRun(DEPLOYMENT, RunRequest.with(Map.of())));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).isEqualTo(words);
        assertThat(refused).hasMessageContaining(words);
    }

    @Test
    void isRefusedWithoutEchoingTheRequest() {
        server.answers(422, """
                {"exception_message":"Invalid request received.",
                 "exception_detail":[{"loc":["body","parameters"],"msg":"Input should be an object","type":"dict_type",
                                      "input":"s3cret"}],
                 "request_body":{"parameters":"s3cret"}}
                """);

        var refused = refused(() -> server.client().deployments().createFlowRun(DEPLOYMENT, RunRequest.with(Map.of())));

        assertThat(refused.detail()).isEqualTo("Invalid request received.; body.parameters: Input should be an object");
        assertThat(refused).message().doesNotContain("s3cret");
    }

    @Test
    void tellsWrongCredentialsApart() throws InterruptedException {
        server.answers(401, "{\"exception_message\":\"Unauthorized\"}");

        var credentials = new Credentials.Basic("ann", "s3cret");
        var refused = refused(() -> server.client(credentials).server().version());

        assertThat(refused.isUnauthorized()).isTrue();
        assertThat(refused).message().contains("Unauthorized").doesNotContain("s3cret");
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Basic YW5uOnMzY3JldA==");
    }

    @Test
    void tellsApartThatThereIsNoSuchThing() {
        server.answers(404, "{\"detail\":\"Flow run not found\"}");

        assertThat(refused(() -> server.client().flowRuns().read(RUN)).isNotFound())
                .isTrue();
    }

    @Test
    void isUnreadableWhenAWebPageComes() {
        server.answers("<!DOCTYPE html><html><body>Prefect</body></html>");

        assertThatThrownBy(() -> server.client().flowRuns().read(RUN))
                .isInstanceOf(PrefectException.Unreadable.class)
                .hasMessageContaining("web page");
    }

    @Test
    void isUnreadableWhenAnotherShapeComesAndKeepsItToItself() {
        server.answers("{\"id\": \"s3cret\"}");

        assertThatThrownBy(() -> server.client().server().version())
                .isInstanceOf(PrefectException.Unreadable.class)
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void isUnreadableWithoutAnId() {
        server.answers("{\"name\": \"nobody\"}");

        assertThatThrownBy(() -> server.client().flowRuns().read(RUN)).isInstanceOf(PrefectException.Unreadable.class);
    }

    @Test
    void asksABusyServerAgain() throws PrefectException {
        server.answers(503, "{\"exception_message\":\"Service Unavailable\"}");
        server.answers("\"3.8.8\"");

        assertThat(server.client().server().version()).isEqualTo("3.8.8");
    }

    @Test
    void waitsAsLongAsTheServerAsksFor() throws PrefectException {
        server.answers(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "0")
                .build());
        server.answers("\"3.8.8\"");

        assertThat(server.client().server().version()).isEqualTo("3.8.8");
    }

    @Test
    void leavesALongWaitToTheCaller() {
        server.answers(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "3600")
                .build());

        var refused = refused(() -> server.client().server().version());

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(refused.isTemporary()).isTrue();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void leavesAServerAloneThatStaysBusy() {
        for (var i = 0; i <= Retries.ATTEMPTS; i++) {
            server.answers(503, "");
        }

        assertThat(refused(() -> server.client().server().version()).status()).isEqualTo(503);
        assertThat(server.requests()).isEqualTo(Retries.ATTEMPTS);
    }

    private static PrefectException.Refused refused(ThrowingCallable call) {
        return catchThrowableOfType(PrefectException.Refused.class, call);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
