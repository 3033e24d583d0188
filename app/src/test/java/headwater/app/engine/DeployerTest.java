package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import org.junit.jupiter.api.Test;

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

    private static String words(String output) {
        return Words.of(Deployer.reason(output));
    }
}
