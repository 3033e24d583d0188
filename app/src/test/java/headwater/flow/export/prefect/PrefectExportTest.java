package headwater.flow.export.prefect;

import static headwater.app.problem.Sentences.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import headwater.app.export.ExportWriter;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.export.Export;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Remark;
import headwater.flow.export.Schedule;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefectExportTest {
    @TempDir
    Path place;

    @Test
    void namesTheFlowAsSeenFromTheFolder() throws Exception {
        var document = document("flows/my etl.py");

        var export = export(DeploymentPlan.of("daily", "pool"))
                .export(document, document.flows().getFirst(), place);

        assertThat(export.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("prefect.yaml");
            assertThat(file.before()).isNull();
            assertThat(file.after()).contains("    entrypoint: flows/my etl.py:etl\n");
        });
        assertThat(export.report()).extracting(Remark::kind).containsOnly(Remark.Kind.FAITHFUL);
        assertThat(place.resolve("prefect.yaml")).doesNotExist();
    }

    @Test
    void showsTheChangeBeforeItIsWritten() throws Exception {
        var document = document("etl.py");
        var yaml = place.resolve("prefect.yaml");
        Files.writeString(yaml, "name: x\ndeployments: []\n");

        var export = export(DeploymentPlan.of("daily", "pool"))
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
        ExportWriter.write(export, place);
        assertThat(yaml).content().isEqualTo(export.files().getFirst().after());
        assertThat(place).isDirectoryNotContaining("glob:**.headwater");
    }

    @Test
    void doesNotWriteOverAFileThatChangedMeanwhile() throws Exception {
        var document = document("etl.py");
        var export = export(DeploymentPlan.of("daily", "pool"))
                .export(document, document.flows().getFirst(), place);
        Files.writeString(place.resolve("prefect.yaml"), "# somebody was here\n");

        assertThatThrownBy(() -> ExportWriter.write(export, place)).satisfies(saying("changed by another"));
        assertThat(place.resolve("prefect.yaml")).content().isEqualTo("# somebody was here\n");
    }

    @Test
    void reportsWhatWillNotRunAsMeant() throws Exception {
        var document = document("etl.py");
        var plan = new DeploymentPlan(
                "daily", "pool", Map.of("nope", 1), new Schedule.Interval(Duration.ofMinutes(5)), null);

        var export = export(plan).export(document, document.flows().getFirst(), place);

        assertThat(export.report())
                .extracting(Remark::kind, remark -> Words.of(remark.message()))
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

        assertThatThrownBy(() -> export(DeploymentPlan.of("a", "p")).export(document, flow, place))
                .satisfies(saying("prefect.yaml: it is not UTF-8 text."));
        assertThatThrownBy(() -> export(DeploymentPlan.of("a/b", "p")).export(document, flow, place))
                .isInstanceOf(ExportRefusedException.class)
                .satisfies(saying("cannot contain any of"));
    }

    @Test
    void saysWhetherADeploymentIsAddedUpdatedOrUnchanged() throws Exception {
        var document = document("etl.py");
        var flow = document.flows().getFirst();

        var added = export(DeploymentPlan.of("daily", "pool")).export(document, flow, place);
        ExportWriter.write(added, place);
        var unchanged = export(DeploymentPlan.of("daily", "pool")).export(document, flow, place);
        var updated = export(DeploymentPlan.of("daily", "other")).export(document, flow, place);
        var second = export(DeploymentPlan.of("nightly", "pool")).export(document, flow, place);

        assertThat(words(added)).isEqualTo("Deployment daily of etl.py:etl is added to prefect.yaml.");
        assertThat(words(unchanged)).isEqualTo("Deployment daily of etl.py:etl is unchanged in prefect.yaml.");
        assertThat(words(updated)).isEqualTo("Deployment daily of etl.py:etl is updated in prefect.yaml.");
        assertThat(words(second)).isEqualTo("Deployment nightly of etl.py:etl is added to prefect.yaml.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nonsense    | UTC          | cron expression is not valid
                    0 25 * * *  | UTC          | "25" is not valid for the hour (0 to 23)
                    0 6 * * 1-5 | Europe/Berln | no time zone "Europe/Berln"
                    """)
    void refusesAScheduleThatPrefectWouldRefuseBeforeAnythingIsWritten(String cron, String timezone, String words)
            throws Exception {
        var document = document("etl.py");
        var plan = new DeploymentPlan("daily", null, Map.of(), new Schedule.Cron(cron, timezone), null);

        assertThatThrownBy(() -> export(plan).export(document, document.flows().getFirst(), place))
                .isInstanceOf(ExportRefusedException.class)
                .satisfies(saying(words));
        assertThat(place.resolve("prefect.yaml")).doesNotExist();
    }

    @Test
    void refusesAnIntervalOfNothing() throws Exception {
        var document = document("etl.py");
        var plan = new DeploymentPlan("daily", null, Map.of(), new Schedule.Interval(Duration.ofMillis(500)), null);

        assertThatThrownBy(() -> export(plan).export(document, document.flows().getFirst(), place))
                .satisfies(saying("at least one second"));
    }

    private static PrefectExport export(DeploymentPlan plan) {
        return new PrefectExport(plan, "headwater", "UTC");
    }

    private static String words(Export export) {
        return Words.of(export.report().getFirst().message());
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
