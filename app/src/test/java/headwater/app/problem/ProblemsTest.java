package headwater.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.UnreadableException;
import headwater.prefect.BadAddressException;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import headwater.prefect.ServerCheck;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    private static final String SECRET = "pnu_do-not-tell-this";

    static Stream<Exception> failures() {
        return Stream.of(
                new UnreadableException("orders.py is not UTF-8 text"),
                new NoSuchFileException("orders.py"),
                new AccessDeniedException("orders.py"),
                new FileSystemException("orders.py", null, "No space left on device"),
                new FileSystemException("orders.py"),
                new IOException("orders.py went away"),
                new IOException(),
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
        assertThat(problem.line()).contains("127.0.0.1:" + port, "Check that the server runs");
        assertThat(problem.line()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500, 503})
    void whatAServerRefusesIsToldWithoutWhatItWasSent(int status) throws IOException, BadAddressException {
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
    void whatIsNoPrefectIsToldFromOne() throws IOException, BadAddressException {
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
        assertThat(Problems.of(new ServerCheck.Fine("3.8.8"))).isNull();
        for (var check : List.of(
                new ServerCheck.Unreachable("Nothing answers at localhost:4200."),
                new ServerCheck.NotPrefect("There is no Prefect API."),
                new ServerCheck.WrongVersion("2.20.1"),
                new ServerCheck.WrongCredentials("localhost:4200 wants other credentials."))) {
            var problem = Problems.of(check);
            assertThat(problem).isNotNull();
            assertThat(problem.words()).isNotBlank();
            assertThat(problem.cure()).isNotBlank();
        }
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
