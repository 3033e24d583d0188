package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WatchCommandTest {
    // Nothing listens at the port for sending nothing anywhere.
    private static final String NOWHERE = "http://127.0.0.1:9/api";

    @Test
    void saysWhatIsNoAddress() {
        assertRefused(Said.by(WatchCommand::new, "fox", "--server", "ftp://somewhere"), "http://");
    }

    @Test
    void saysThatNothingAnswersAtAnAddress() {
        assertRefused(Said.by(WatchCommand::new, "--server", NOWHERE), "127.0.0.1:9");
        assertRefused(
                Said.by(
                        WatchCommand::new,
                        "http://127.0.0.1:9/runs/flow-run/00000000-0000-0000-0000-000000000001?tab=Logs"),
                "127.0.0.1:9");
    }

    @Test
    void watchesTheServerThatTheEnvironmentNames(@TempDir Path home) {
        assertRefused(in(Map.of("PREFECT_HOME", home.toString(), "PREFECT_API_URL", NOWHERE)), "127.0.0.1:9");
    }

    @Test
    void watchesTheServerOfTheProfileInUse(@TempDir Path home) throws IOException {
        Files.writeString(
                home.resolve("profiles.toml"),
                "active = \"team\"\n[profiles.team]\nPREFECT_API_URL = \"" + NOWHERE + "\"\n");
        assertRefused(in(Map.of("PREFECT_HOME", home.toString())), "127.0.0.1:9");
    }

    @Test
    void watchesTheServerOfTheProfileThatTheEnvironmentNames(@TempDir Path home) throws IOException {
        Files.writeString(
                home.resolve("profiles.toml"),
                "active = \"none\"\n[profiles.none]\n[profiles.team]\nPREFECT_API_URL = \"" + NOWHERE + "\"\n");
        assertRefused(in(Map.of("PREFECT_HOME", home.toString(), "PREFECT_PROFILE", "team")), "127.0.0.1:9");
        assertRefused(
                in(Map.of("PREFECT_HOME", home.toString(), "PREFECT_PROFILE", "taem")),
                "PREFECT_PROFILE names the profile taem, which is not in " + home.resolve("profiles.toml")
                        + ". Give it the name of a profile");
    }

    @Test
    void refusesAnAddressThatIsNoneWithTheNameOfItsSetting(@TempDir Path home) throws IOException {
        Files.writeString(
                home.resolve("profiles.toml"),
                "active = \"team\"\n[profiles.team]\nPREFECT_API_URL = \"ftp://ann:s3cret@host\"\n");
        var named = in(Map.of("PREFECT_HOME", home.toString(), "PREFECT_API_URL", "http://ann:s3cret@ho st"));
        var active = in(Map.of("PREFECT_HOME", home.toString()));

        assertRefused(named, "The setting PREFECT_API_URL does not name a server. ");
        assertRefused(active, "The setting PREFECT_API_URL of the profile team does not name a server. ");
        for (var said : List.of(named, active)) {
            assertThat(said.err()).contains("such as http://localhost:4200").doesNotContain("s3cret", "ann:");
        }
    }

    @Test
    void saysThatAKeyCannotBeSentWithoutTellingIt() {
        // A zero-width space, as it comes with text that is copied from a web page.
        var said = Said.by(WatchCommand::new, "fox", "--server", "http://pnu_%E2%80%8Bs3cret@127.0.0.1:9");
        assertRefused(said, "The API key for 127.0.0.1:9 holds a character that cannot be sent");
        assertThat(said.err()).doesNotContain("s3cret", "pnu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headwater://open/http://127.0.0.1:9/runs/flow-run/0a1b",
                "headwater://http://127.0.0.1:9/runs/flow-run/00000000-0000-0000-0000-000000000001",
                "headwater://"
            })
    void saysWhatIsNoLinkToARun(String link) {
        assertRefused(
                Said.by(WatchCommand::new, link, "--server", NOWHERE),
                link + " is not a link to a flow run. Copy the link");
    }

    @Test
    void watchesOneRun() {
        assertRefused(Said.by(WatchCommand::new, "fox", "hare"), "hare");
    }

    @Test
    void explainsTheExitCodeAndTheKeys() {
        assertThat(new CommandLine(new WatchCommand(Terminal.ofProcess())).getUsageMessage())
                .contains("Exit code: 0", "timestamp", "attempt");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "amber-fox, amber-fox, none",
                "00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000001, none",
                "http://h:4200/runs/flow-run/00000000-0000-0000-0000-000000000001,"
                        + " 00000000-0000-0000-0000-000000000001, http://h:4200/api",
                "https://h/flow-runs/flow-run/00000000-0000-0000-0000-000000000001?tab=Logs,"
                        + " 00000000-0000-0000-0000-000000000001, https://h/api"
            })
    void takesANameAnIdOrAPage(String given, String name, @Nullable String server) throws FlowFiles.Unusable {
        assertThat(RunArgument.of(given))
                .extracting(
                        RunArgument::name,
                        argument ->
                                argument.link() == null ? null : argument.link().address())
                .containsExactly(name, server);
    }

    private static Said in(Map<String, String> environment) {
        return Said.by(terminal -> new WatchCommand(terminal, environment));
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(why).doesNotContain("Exception");
    }
}
