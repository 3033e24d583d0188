package headwater.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Authorization: Basic dXNlcjpodW50ZXIy
                    authorization=Bearer hunter2hunter2
                    header ["Authorization": "Bearer hunter2 hunter2"]
                    the server answered 401 to Basic dXNlcjpodW50ZXIy
                    sent with Bearer hunter2.hunter2-x
                    http://admin:hunter2@localhost:4200/api
                    postgresql+asyncpg://prefect:hunt@er2/hunter2@db:5432/prefect
                    pip: https://hunter2@pypi.example.org/simple/
                    PREFECT_API_KEY=hunter2
                    PREFECT_SERVER_API_AUTH_STRING="admin:hunter2"
                    key pnu_hunter2hunter2hunter2hunter2hunter2a
                    remote: https://x-access-token:ghp_hunter2@github.com/a/b.git
                    {"name": "orders", "db_password": "it's \\"hunter2\\"", "day": "2026-01-01"}
                    {'api_key': 'hunter2', 'day': 1}
                    {password=hunter2, day=1}
                    secret_key: hunter2 and hunter2
                    Set-Cookie: session=hunter2; Path=/
                    prefect-csrf-token: hunter2
                    GET /api/x?token=hunter2&limit=1
                    eyJhbGciOiJIUzI1NiJ9.hunter2hunter2.hunter2
                    the value of a variable: hunter2
                    """)
    void isNowhereToBeRead(String line) {
        var secrets = line.startsWith("the value")
                ? Secrets.of(Map.of("MY_TOKEN", "hunter2", "PATH", "the value"))
                : new Secrets();

        var masked = secrets.mask(line);

        assertThat(masked)
                .contains("***")
                .doesNotContain("hunter2")
                .doesNotContain("dXNl")
                .doesNotContain("hunt@er2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prefect 3.9.1 at http://127.0.0.1:4200/api",
                "The server wants basic authentication.",
                "open /data/flows/tokens.py: no such file",
                "pip install https://example.org/prefect-3.9.1.whl",
                "Uncaught on thread \"run orders\"",
                "\tat headwater.app.log.Secrets.mask(Secrets.java:70)",
                "git@github.com:a/b.git",
                "2026-01-01T10:00:00+01:00 WARNING 17 events were dropped"
            })
    void leavesWhatIsNoSecret(String line) {
        assertThat(new Secrets().mask(line)).isEqualTo(line);
    }

    @Test
    void hidesAValueThatIsKnownToBeSecretWhateverIsBeforeIt() {
        var secrets = new Secrets();
        secrets.hide("p&q r");
        secrets.hide("p&q r and more");

        assertThat(secrets.mask("pin p&q r, sent as p%26q+r; or p&q r and more"))
                .isEqualTo("pin ***, sent as ***; or ***");
    }

    @Test
    void hidesAPrivateKeyToItsEnd() {
        var text = "key -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY----- read";

        assertThat(new Secrets().mask(text)).isEqualTo("key *** read");
        assertThat(new Secrets().mask(text.substring(0, 50))).isEqualTo("key ***");
    }

    @Test
    void doesNotTakeAShortValueForASecretAllOverTheText() {
        var secrets = new Secrets();
        secrets.hide("a");

        assertThat(secrets.mask("a banana")).isEqualTo("a banana");
    }
}
