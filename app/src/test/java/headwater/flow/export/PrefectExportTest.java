package headwater.flow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import headwater.flow.Document;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrefectExportTest {
    @TempDir
    Path place;

    @Test
    void namesTheFlowAsSeenFromTheFolder() throws Exception {
        var document = document("flows/my etl.py");

        var export = new PrefectExport(DeploymentPlan.of("daily", "pool"))
                .export(document, document.flows().getFirst(), place);

        assertThat(export.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("prefect.yaml");
            assertThat(file.before()).isNull();
            assertThat(file.after()).contains("    entrypoint: flows/my etl.py:etl\n");
        });
        assertThat(export.isFaithful()).isTrue();
        assertThat(place.resolve("prefect.yaml")).doesNotExist();
    }

    @Test
    void showsTheChangeBeforeItIsWritten() throws Exception {
        var document = document("etl.py");
        var yaml = place.resolve("prefect.yaml");
        Files.writeString(yaml, "name: x\ndeployments: []\n");

        var export = new PrefectExport(DeploymentPlan.of("daily", "pool"))
                .export(document, document.flows().getFirst(), place);

        assertThat(export.diff()).isEqualTo("""
                        --- prefect.yaml
                        +++ prefect.yaml
                        @@ -1,2 +1,6 @@
                         name: x
                        -deployments: []
                        +deployments:
                        +  - name: daily
                        +    entrypoint: etl.py:etl
                        +    work_pool:
                        +      name: pool
                        """);
        export.files().getFirst().write(place);
        assertThat(yaml).content().isEqualTo(export.files().getFirst().after());
        assertThat(place).isDirectoryNotContaining("glob:**.headwater");
    }

    @Test
    void doesNotWriteOverAFileThatChangedMeanwhile() throws Exception {
        var document = document("etl.py");
        var export = new PrefectExport(DeploymentPlan.of("daily", "pool"))
                .export(document, document.flows().getFirst(), place);
        Files.writeString(place.resolve("prefect.yaml"), "# somebody was here\n");

        assertThatThrownBy(() -> export.files().getFirst().write(place)).hasMessageContaining("changed by another");
        assertThat(place.resolve("prefect.yaml")).content().isEqualTo("# somebody was here\n");
    }

    @Test
    void reportsWhatWillNotRunAsMeant() throws Exception {
        var document = document("etl.py");
        var plan = new DeploymentPlan(
                "daily", "pool", Map.of("nope", 1), new Schedule.Interval(Duration.ofMinutes(5)), null);

        var export = new PrefectExport(plan).export(document, document.flows().getFirst(), place);

        assertThat(export.report())
                .extracting(Remark::kind, Remark::words)
                .contains(
                        tuple(Remark.Kind.NOT_EXPRESSIBLE, "The flow has no parameter nope."),
                        tuple(
                                Remark.Kind.NOT_EXPRESSIBLE,
                                "Scheduled runs will fail: the parameter source has no value."));
    }

    @Test
    void refusesWhatIsNoTextOrNoName() throws Exception {
        var document = document("etl.py");
        var flow = document.flows().getFirst();
        Files.write(place.resolve("prefect.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> new PrefectExport(DeploymentPlan.of("a", "p")).export(document, flow, place))
                .hasMessage("prefect.yaml: it is not UTF-8 text.");
        assertThatThrownBy(() -> new PrefectExport(DeploymentPlan.of("a/b", "p")).export(document, flow, place))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("may hold none of");
    }

    private Document document(String name) throws Exception {
        var file = place.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, """
                from prefect import flow

                @flow
                def etl(source: str, rows: int = 3):
                    print(source, rows)
                """);
        return new PythonReader(Project.none()).read(file);
    }
}
