package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The outputs are Prefect 3.8.8's, shortened.
class DeployerTest {
    @Test
    void givesTheLastLineOfATraceback() {
        var output = """
                Traceback (most recent call last):
                  File "flows.py", line 3003, in load_flow_from_entrypoint
                    raise MissingFlowError(
                prefect.exceptions.MissingFlowError: Flow function with name 'nope' not found in 'f.py'.
                An exception occurred.
                """;

        assertThat(words(output)).isEqualTo("MissingFlowError: Flow function with name 'nope' not found in 'f.py'.");
    }

    @Test
    void givesTheDetailOfARefusalByTheServer() {
        var output = """
                Traceback (most recent call last):
                prefect.exceptions.PrefectHTTPStatusError: Client error '409 Conflict' for url 'http://x/api' - Response: {'detail': "Error updating deployment: 'zz' is not of type 'integer'"}
                An exception occurred.
                """;

        assertThat(words(output)).isEqualTo("Error updating deployment: 'zz' is not of type 'integer'");
    }

    @Test
    void givesPlainWordsAsTheyAre() {
        assertThat(words("This deployment references work pool 'nopool' which does not exist.\n\n"))
                .isEqualTo("This deployment references work pool 'nopool' which does not exist.");
    }

    @Test
    void namesBothVersionsWhereAnOlderServerDoesNotKnowTheRequest(@TempDir Path folder) throws IOException {
        var output = """
                prefect.exceptions.PrefectHTTPStatusError: Client error '422 Unprocessable Entity' for url 'http://x/api/deployments/'
                Response: {'exception_detail': [{'type': 'extra_forbidden', 'loc': ['body', 'labels']}]}
                """;
        var refused = refused(folder, output);

        assertThat(Words.of(Deployer.explained(refused, "3.0.11", "3.9.1").what()))
                .isEqualTo("The server is Prefect 3.0.11; the local Prefect 3.9.1 cannot deploy to it.");
        for (var server : List.of("3.9.1", "3.10.0", "3.9.1+5.gabc")) {
            assertThat(Deployer.explained(refused, server, "3.9.1")).isSameAs(refused);
        }
    }

    @Test
    void doesNotBlameAnOlderServerForAFaultOfTheFlow(@TempDir Path folder) throws IOException {
        for (var output : List.of(
                "prefect.exceptions.MissingFlowError: Flow function with name 'nope' not found in 'f.py'.",
                "prefect.exceptions.PrefectHTTPStatusError: Client error '409 Conflict' for url 'http://x/api'")) {
            var refused = refused(folder, output);
            assertThat(Deployer.explained(refused, "3.0.11", "3.9.1")).isSameAs(refused);
        }
    }

    private static EngineException.DeployRefused refused(Path folder, String output) throws IOException {
        var log = Files.writeString(folder.resolve("deploy.log"), output);
        return new EngineException.DeployRefused(Deployer.reason(output), log);
    }

    private static String words(String output) {
        return Words.of(Deployer.reason(output));
    }
}
