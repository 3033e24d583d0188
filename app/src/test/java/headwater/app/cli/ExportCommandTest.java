package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String THEIRS = """
            # the team's own file
            name: shop
            deployments:
              - name: weekly   # keep
                entrypoint: weekly.py:weekly
                work_pool:
                  name: big
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Sample.copyTo(folder);
    }

    @Test
    void writesANewPrefectYaml() throws IOException {
        var said = export("-o", folder);
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("Wrote " + yaml() + System.lineSeparator());
        assertThat(Files.readString(yaml())).contains("orders.py:daily_orders", "name: default");
    }

    @Test
    void leavesTheFileAsItIsTheSecondTime() throws IOException {
        export("-o", folder);
        var once = Files.readString(yaml());
        var said = export("-o", folder);
        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Unchanged: ");
        assertThat(Files.readString(yaml())).isEqualTo(once);
    }

    @Test
    void putsTheDeploymentIntoAFileThatIsThereAndTouchesNothingElse() throws IOException {
        Files.writeString(yaml(), THEIRS);
        assertThat(export("-o", folder, "--name", "daily", "--cron", "0 6 * * *")
                        .code())
                .isZero();
        assertThat(Files.readString(yaml()))
                .contains("# the team's own file", "- name: weekly   # keep", "daily", "0 6 * * *");
    }

    @Test
    void leavesWhatWasNotAskedFor() throws IOException {
        Files.writeString(yaml(), """
                deployments:
                  - name: default
                    entrypoint: orders.py:daily_orders
                    work_pool: {name: "{{ $POOL2 }}", work_queue_name: q}
                    schedules: [{interval: 60, active: false}]
                """);
        var before = Files.readString(yaml());

        assertThat(export("-o", folder).out()).startsWith("Unchanged: ");
        assertThat(Files.readString(yaml())).isEqualTo(before);
        assertThat(export("-o", folder, "--description", "Nightly").err()).contains("is updated in");
        assertThat(Files.readString(yaml())).isEqualTo(before + "    description: Nightly\n");
    }

    @Test
    void refusesASchedulePrefectWouldRefuse() {
        for (var options : new Object[][] {
            {"--cron", "nonsense"},
            {"--cron", "0 6 * * *", "--timezone", "Mars"},
            {"--interval", "often"},
            {"--timezone", "UTC"}
        }) {
            var said = export(options);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("Nothing was written.").hasLineCount(1);
        }
        assertThat(yaml()).doesNotExist();
    }

    @Test
    void printsTheDifferenceAndWritesNothingInADryRun() throws IOException {
        Files.writeString(yaml(), THEIRS);
        var said = export("-o", folder, "--dry-run");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("+++ ", "orders.py:daily_orders");
        assertThat(Files.readString(yaml())).isEqualTo(THEIRS);
    }

    @Test
    void writesNothingIntoAFileThatItDoesNotUnderstand() throws IOException {
        Files.writeString(yaml(), "deployments: {a: [1\n");
        var said = export("-o", folder);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("prefect.yaml", "Nothing was written.");
        assertThat(Files.readString(yaml())).isEqualTo("deployments: {a: [1\n");
    }

    @Test
    void saysWhatItCannotExportTo() {
        var said = export("--to", "luigi", "-o", folder);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("There is no export to luigi.", "--to prefect");
    }

    @Test
    void saysWhichFlowsThereAre() {
        var said = export("--flow", "nightly", "-o", folder);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("There is no flow nightly.", "publish_report, daily_orders");
        assertThat(yaml()).doesNotExist();
    }

    private Path yaml() {
        return folder.resolve("prefect.yaml");
    }

    private Said export(Object... options) {
        var arguments = new Object[options.length + 1];
        arguments[0] = file;
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Said.by(terminal -> ExportCommand.on(terminal).getCommandSpec(), arguments);
    }
}
