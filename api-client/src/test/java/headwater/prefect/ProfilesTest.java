package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

        var profiles = Profiles.read(home.resolve("profiles.toml"), Map.of());

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
        assertThat(Profiles.read(home.resolve("nowhere.toml"), Map.of()).servers())
                .isEmpty();
        assertThat(Profiles.read(home.resolve("profiles.toml"), Map.of()).inUse())
                .isNull();
    }

    @Test
    void usesNoServerIfTheActiveProfileNamesNone() throws IOException {
        write("active = \"ephemeral\"\n[profiles.ephemeral]\n");

        assertThat(Profiles.read(home.resolve("profiles.toml"), Map.of()).inUse())
                .isNull();
        assertThat(Profiles.read(home.resolve("profiles.toml"), Map.of()).active())
                .isEqualTo("ephemeral");
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

    @Test
    void takesTheProfileThatTheEnvironmentNamesBeforeTheActiveOne() throws IOException {
        write("""
            active = "team"
            [profiles.team]
            PREFECT_API_URL = "http://team:4200/api"
            [profiles."my prof"]
            PREFECT_API_URL = "http://mine:4200/api"
            [profiles.nowhere]
            """);

        assertThat(host(Map.of("PREFECT_PROFILE", "my prof"))).isEqualTo("mine:4200");
        assertThat(host(Map.of("PREFECT_PROFILE", "my prof", "PREFECT_API_URL", "http://named:4200/api")))
                .isEqualTo("named:4200");
        assertThat(host(Map.of("PREFECT_PROFILE", ""))).isEqualTo("team:4200");
        assertThat(host(Map.of("PREFECT_PROFILE", "nowhere"))).isEmpty();
        assertThat(Profiles.configured(with(Map.of("PREFECT_PROFILE", "my prof")))
                        .servers())
                .extracting(Profiles.Profile::name)
                .containsExactly("my prof", "team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ephemeral", "local", "test", "cloud"})
    void takesNoServerForAProfileThatPrefectHasWithoutAFile(String name) throws IOException {
        assertThat(host(Map.of("PREFECT_PROFILE", name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taem", " ", "Team"})
    void refusesTheNameOfAProfileThatDoesNotExist(String name) throws IOException {
        write("active = \"team\"\n[profiles.team]\nPREFECT_API_URL = \"http://team:4200/api\"\n");

        assertThatThrownBy(() -> host(Map.of("PREFECT_PROFILE", name)))
                .isInstanceOfSatisfying(
                        BadSettingException.class,
                        e -> assertThat(e.failure())
                                .isEqualTo(new Failure(
                                        FailureReason.NO_PROFILE,
                                        home.resolve("profiles.toml").toString(),
                                        name)));
        assertThat(host(Map.of("PREFECT_PROFILE", name, "PREFECT_API_URL", "http://named:4200/api")))
                .isEqualTo("named:4200");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://ann:s3cret@host, BAD_SCHEME",
        "http://ann:s3cret@ho st, BAD_ADDRESS",
        "http://ann:s3cret@host:99999, BAD_PORT",
        "http://ann:s3cret@, NO_HOST",
        "s3cret_key, NO_HOST"
    })
    void refusesWhatIsNoAddressWithoutTellingIt(String url, FailureReason reason) throws IOException {
        write("active = \"team\"\n[profiles.team]\nPREFECT_API_URL = \"" + url + "\"\n");

        assertThatThrownBy(() -> host(Map.of("PREFECT_API_URL", url)))
                .isInstanceOfSatisfying(BadSettingException.class, e -> isFor(e, null, reason));
        assertThatThrownBy(() -> host(Map.of()))
                .isInstanceOfSatisfying(BadSettingException.class, e -> isFor(e, "team", reason));
    }

    @Test
    void namesTheSettingsThatNameNoServerBesideTheServers() throws IOException {
        write("""
            active = "team"
            [profiles.team]
            PREFECT_API_URL = "s3cret_key"
            [profiles.mine]
            PREFECT_API_URL = "http://mine:4200/api"
            [profiles.other]
            PREFECT_API_URL = "ftp://ann:s3cret@host"
            [profiles.nowhere]
            """);

        assertThat(wrong(Map.of())).containsExactly("team NO_HOST", "other BAD_SCHEME");
        assertThat(wrong(Map.of("PREFECT_API_URL", "http://ann:s3cret@")))
                .containsExactly("null NO_HOST", "team NO_HOST", "other BAD_SCHEME");
        assertThat(wrong(Map.of("PREFECT_PROFILE", "taem")))
                .containsExactly("null NO_PROFILE", "team NO_HOST", "other BAD_SCHEME");
        assertThat(wrong(Map.of("PREFECT_PROFILE", "taem", "PREFECT_API_URL", "http://named:4200/api")))
                .as("no profile is needed")
                .containsExactly("team NO_HOST", "other BAD_SCHEME");
        assertThat(Profiles.configured(with(Map.of())).servers())
                .extracting(Profiles.Profile::name)
                .containsExactly("mine");
    }

    @Test
    void saysWhatKeepsPrefectsToolsFromAServerAsTheyWouldFindIt() throws IOException {
        write("""
            active = "team"
            [profiles.team]
            PREFECT_API_URL = "no address"
            [profiles.mine]
            PREFECT_API_URL = "http://mine:4200/api"
            """);

        for (var environment : List.of(
                Map.<String, String>of(),
                Map.of("PREFECT_PROFILE", "taem"),
                Map.of("PREFECT_PROFILE", "mine"),
                Map.of("PREFECT_API_URL", "http://"),
                Map.of("PREFECT_API_URL", "http://named:4200/api"))) {
            var current = Profiles.configured(with(environment)).current();
            if (current == null) {
                assertThat(host(environment)).isNotEmpty();
            } else {
                assertThatThrownBy(() -> host(environment)).hasMessage(current.getMessage());
            }
        }
    }

    /// The settings that are wrong: profile and reason.
    private List<String> wrong(Map<String, String> environment) throws IOException {
        var wrong = Profiles.configured(with(environment)).wrong();
        assertThat(wrong).allSatisfy(each -> assertThat(each).hasMessageNotContainingAny("s3cret", "ann"));
        return wrong.stream()
                .map(each -> each.profile() + " " + each.failure().reason())
                .toList();
    }

    @Test
    void readsTheFileThatTheEnvironmentNames() throws IOException {
        write("[profiles.team]\nPREFECT_API_URL = \"http://team:4200/api\"\n");
        var other = home.resolve("other.toml");
        Files.writeString(other, "active = \"mine\"\n[profiles.mine]\nPREFECT_API_URL = \"http://mine:4200/api\"\n");

        assertThat(host(Map.of("PREFECT_PROFILES_PATH", other.toString()))).isEqualTo("mine:4200");
        assertThat(Profiles.configured(with(Map.of("PREFECT_PROFILES_PATH", other.toString())))
                        .servers())
                .extracting(Profiles.Profile::name)
                .containsExactly("mine");
        assertThat(host(Map.of("PREFECT_PROFILES_PATH", "", "PREFECT_PROFILE", "team")))
                .isEqualTo("team:4200");
        assertThat(host(Map.of("PREFECT_PROFILES_PATH", home.resolve("none").toString())))
                .isEmpty();
        assertThatThrownBy(() -> host(Map.of("PREFECT_PROFILES_PATH", other.toString(), "PREFECT_PROFILE", "team")))
                .isInstanceOfSatisfying(
                        BadSettingException.class,
                        e -> assertThat(e.failure().where()).isEqualTo(other.toString()));
    }

    private static void isFor(BadSettingException e, @Nullable String profile, FailureReason reason) {
        assertThat(e.profile()).isEqualTo(profile);
        assertThat(e.failure().reason()).isEqualTo(reason);
        assertThat(e).hasMessageNotContainingAny("s3cret", "ann");
    }

    /// The server that Prefect's tools would take; empty for none.
    private String host(Map<String, String> environment) throws IOException {
        return Profiles.current(with(environment))
                .map(server -> server.address().hostAndPort())
                .orElse("");
    }

    private Map<String, String> with(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PREFECT_HOME", home.toString());
        return all;
    }

    private void write(String toml) throws IOException {
        Files.writeString(home.resolve("profiles.toml"), toml);
    }
}
