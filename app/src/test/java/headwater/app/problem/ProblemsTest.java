package headwater.app.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.words.Words;
import headwater.flow.ReadReason;
import headwater.flow.UnreadableException;
import headwater.prefect.BadAddressException;
import headwater.prefect.ClientSettings;
import headwater.prefect.Credentials;
import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import headwater.prefect.ServerCheck;
import headwater.prefect.Timeouts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    private static final String SECRET = "pnu_do-not-tell-this";

    static Stream<Exception> failures() {
        return Stream.of(
                new UnreadableException(ReadReason.NOT_UTF8, "orders.py", 3, "0xE9"),
                new NoSuchFileException("orders.py"),
                new AccessDeniedException("orders.py"),
                new FileSystemException("orders.py", null, "No space left on device"),
                new FileSystemException("orders.py"),
                new IOException("orders.py went away"),
                new IOException(),
                new ReadOnlyServerException("prefect:4200"),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasWords(Exception failure) {
        var problem = Problems.of(failure);
        assertThat(problem.words()).isNotBlank().doesNotContain("null");
        assertThat(problem.line()).startsWith(problem.words());
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThat(Problems.of(new NoSuchFileException("orders.py")).line()).contains("orders.py", "Check its name");
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(Problems.of(new FileSystemException("orders.py", null, "No space left on device"))
                        .line())
                .contains("orders.py", "No space left on device");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithWhatToDo() throws IOException, BadAddressException {
        int port;
        try (var server = new MockWebServer()) {
            server.start();
            port = server.getPort();
        }
        var problem = Problems.of(failure(port));
        assertThat(problem.line()).contains("127.0.0.1:" + port, "Check that the server is running");
        assertThat(problem.line()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500, 503})
    void saysWhatAServerRefusesWithoutWhatItWasSent(int status) throws IOException, BadAddressException {
        try (var server = new MockWebServer()) {
            server.start();
            for (var i = 0; i < 5; i++) {
                server.enqueue(new MockResponse.Builder()
                        .code(status)
                        .body("{\"request_body\": \"" + SECRET + "\"}")
                        .build());
            }
            var problem = Problems.of(failure(server.getPort()));
            assertThat(problem.words()).isNotBlank();
            assertThat(problem.line()).doesNotContain(SECRET).doesNotContain("Bearer");
            if (status == 401) {
                assertThat(problem.cure()).contains("user and password");
            }
        }
    }

    @Test
    void distinguishesAPrefectServerFromOtherServers() throws IOException, BadAddressException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .body("<html>" + SECRET + "</html>")
                    .build());
            var problem = Problems.of(failure(server.getPort()));
            assertThat(problem.line()).contains("Prefect").doesNotContain(SECRET);
        }
    }

    @Test
    void everyOutcomeOfACheckOfAServerHasWordsAndACure() {
        for (ServerCheck.Unusable check : List.of(
                new ServerCheck.Unreachable(new Failure(FailureReason.NOT_LISTENING, "localhost:4200", "")),
                new ServerCheck.NotPrefect(new Failure(FailureReason.WEB_PAGE, "localhost:4200", "")),
                new ServerCheck.NotReady(new Failure(FailureReason.UNHEALTHY, "localhost:4200", "")),
                new ServerCheck.WrongVersion("2.20.1"),
                new ServerCheck.WrongCredentials(new Failure(FailureReason.CREDENTIALS, "localhost:4200", "")))) {
            var problem = Problems.of(check);
            assertThat(problem.words()).isNotBlank();
            assertThat(problem.cure()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"BAD_CERTIFICATES, PREFECT_API_SSL_CERT_FILE", "NO_PROXY, HTTP_PROXY", "BAD_KEY, Enter it again"})
    void whatIsSetOnThisMachineIsNotMendedAtTheServer(FailureReason reason, String cure) {
        var why = new Failure(reason, "where", "there is no such file");
        assertThat(Problems.of(new ServerCheck.Unreachable(why)).line())
                .contains("where", cure)
                .doesNotContain("is running");
    }

    @Test
    void aFileOfCertificatesThatIsMissingIsNamed() throws BadAddressException {
        var address = ServerAddress.parse("https://localhost");
        var settings = ClientSettings.of(Map.of("PREFECT_API_SSL_CERT_FILE", "/none.pem"));
        assertThatThrownBy(() -> new PrefectClient(address, Timeouts.USUAL, settings))
                .isInstanceOfSatisfying(
                        PrefectException.class,
                        e -> assertThat(Problems.of(e).line())
                                .startsWith("Cannot read the certificates in /none.pem: there is no such file. ")
                                .contains("PREFECT_API_SSL_CERT_FILE"));
    }

    @Test
    void aServerThatIsNotReadyIsTriedAgain() {
        var why = new Failure(FailureReason.STATUS, "localhost:4200", "502");
        assertThat(Problems.of(new ServerCheck.NotReady(why)).line())
                .isEqualTo("localhost:4200 answered with status 502. Try again in a moment.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ftp://host", "http://", "my server", "http://host:99999", "http://host:x"})
    void whatIsNotAnAddressIsExplainedInAFullSentenceWithACure(String typed) {
        assertThatThrownBy(() -> ServerAddress.parse(typed)).isInstanceOfSatisfying(BadAddressException.class, e -> {
            assertThat(Problems.of(e).words()).matches("[A-Z].*\\.");
            assertThat(Problems.of(e).cure()).contains("http://localhost:4200");
        });
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void everyFailureOfTheClientIsAFullSentenceWithAndWithoutADetail(FailureReason reason) {
        assertThat(Words.of(new Failure(reason, "localhost:4200", ""))).matches("[A-Zl].*[.?]");
        assertThat(Words.of(new Failure(reason, "localhost:4200", "4321")))
                .matches("[A-Zl].*[.?]")
                .contains("4321");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREDENTIALS|no|h:1 requires a valid user and password. The server says: no.",
                "CREDENTIALS|''|h:1 requires a valid user and password.",
                "FORBIDDEN|Not for you!|h:1 does not allow this. The server says: Not for you!",
                "NOT_FOUND|Flow not found|h:1 has no such object. The server says: Flow not found.",
                "REFUSED|99 is too many|h:1 refused the request: 99 is too many."
            })
    void theWordsOfAServerAreASentenceOfTheirOwnUnlessTheyAreTheReason(
            FailureReason reason, String said, String words) {
        assertThat(Words.of(new Failure(reason, "h:1", said))).isEqualTo(words);
    }

    private static PrefectException failure(int port) throws BadAddressException {
        var address = ServerAddress.parse("127.0.0.1:" + port).withCredentials(new Credentials.Token(SECRET));
        try (var client = new PrefectClient(address)) {
            client.server().version();
        } catch (PrefectException e) {
            return e;
        }
        throw new AssertionError("the server answered");
    }
}
