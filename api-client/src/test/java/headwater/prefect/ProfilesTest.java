package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfilesTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void readsWhatPrefectWrites() throws IOException {
        write("""
                # Written by Prefect 3.8.8
                active = "my prof"

                [profiles.ephemeral]
                PREFECT_SERVER_EPHEMERAL_ENABLED = "true"

                [profiles.local]
                PREFECT_API_URL = "http://127.0.0.1:4200/api" # here

                [profiles."my prof"]
                PREFECT_API_URL = "https://host/api"
                PREFECT_API_KEY = "pnu_\\"x\\""

                [profiles.team]
                PREFECT_API_AUTH_STRING = 'ann:s3:cret'
                PREFECT_API_URL = "http://team:4200/api"
                PREFECT_LOGGING_EXTRA = ["a", "b"]

                [profiles.broken]
                PREFECT_API_URL = "nowhere at all"
                """);

        var profiles = Profiles.read(home, Map.of());

        assertThat(profiles.servers()).extracting(Profiles.Profile::name).containsExactly("local", "my prof", "team");
        assertThat(profiles.inUse()).satisfies(profile -> {
            assertThat(profile.address().api()).hasToString("https://host/api");
            assertThat(profile.address().credentials()).isEqualTo(new Credentials.Token("pnu_\"x\""));
        });
        assertThat(profiles.servers().getLast().address().credentials())
                .isEqualTo(new Credentials.Basic("ann", "s3:cret"));
        assertThat(profiles).asString().doesNotContain("pnu_", "cret");
    }

    @Test
    void isEmptyWithoutAFile() throws IOException {
        assertThat(Profiles.read(home.resolve("nowhere"), Map.of()).servers()).isEmpty();
        assertThat(Profiles.read(home, Map.of()).inUse()).isNull();
    }

    @Test
    void usesNoServerIfTheActiveProfileNamesNone() throws IOException {
        write("active = \"ephemeral\"\n[profiles.ephemeral]\n");

        assertThat(Profiles.read(home, Map.of()).inUse()).isNull();
        assertThat(Profiles.read(home, Map.of()).active()).isEqualTo("ephemeral");
    }

    @Test
    void takesTheServerOfTheEnvironmentBeforeThatOfTheProfileInUse() throws IOException {
        write("active = \"team\"\n[profiles.team]\nPREFECT_API_URL = \"http://team:4200/api\"\n");
        var place = Map.of("PREFECT_HOME", home.toString());
        var named = Map.of("PREFECT_HOME", home.toString(), "PREFECT_API_URL", "http://named:4200/api");

        assertThat(Profiles.current(named))
                .hasValueSatisfying(
                        server -> assertThat(server.address().hostAndPort()).isEqualTo("named:4200"));
        assertThat(Profiles.current(place))
                .hasValueSatisfying(
                        server -> assertThat(server.address().hostAndPort()).isEqualTo("team:4200"));
        assertThat(Profiles.current(Map.of("PREFECT_HOME", home.resolve("none").toString())))
                .isEmpty();
    }

    private void write(String toml) throws IOException {
        Files.writeString(home.resolve("profiles.toml"), toml);
    }
}
