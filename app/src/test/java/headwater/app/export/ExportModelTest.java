package headwater.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.app.problem.Problems;
import headwater.flow.Document;
import headwater.flow.export.Export;
import headwater.flow.export.Field;
import headwater.flow.export.prefect.PrefectTarget;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {
    @TempDir
    Path project;

    private final Pieces background = new Pieces();
    private final PrefectTarget target = new PrefectTarget("headwater", "UTC");
    private ExportModel model;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(project.resolve("pyproject.toml"), "");
        var file = Files.writeString(project.resolve("etl.py"), """
                from prefect import flow

                @flow
                def etl():
                    print(1)
                """);
        Document document = new PythonReader(Project.none()).read(file);
        model = new ExportModel(document, document.flows().getFirst(), target, background);
        model.refresh();
    }

    @Test
    void previewsWhatTheFirstAnswersComeTo() {
        assertThat(model.previewProperty().get()).isInstanceOf(Preview.Pending.class);

        background.finishAll();

        assertThat(ready().diff()).contains("+  - name: default", "+      name: headwater");
        assertThat(yaml()).doesNotExist();
    }

    @Test
    void showsTheNewestAnswersWhicheverPreviewIsReadyFirst() {
        model.answer(field("name"), "first");
        model.answer(field("name"), "second");
        background.finishLast("export preview");
        background.finishAll();

        assertThat(ready().diff()).contains("name: second").doesNotContain("first");
        assertThat(background.names()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoExportUntilTheAnswersAreGood() {
        model.answer(field("cron"), "nonsense");
        background.finishAll();
        assertThat(model.previewProperty().get())
                .isInstanceOfSatisfying(
                        Preview.Refused.class,
                        refused -> assertThat(refused.words()).contains("not valid"));

        model.answer(field("cron"), "0 6 * * *");
        background.finishAll();
        assertThat(ready().diff()).contains("0 6 * * *", "timezone: UTC");
    }

    @Test
    void writesWhatWasPreviewedAndNothingBefore() throws IOException {
        var failures = new ArrayList<Exception>();
        model.write(failures::add);
        background.finishAll();
        assertThat(yaml()).doesNotExist();

        var shown = ready();
        model.write(failures::add);
        background.finishAll();
        assertThat(yaml()).content().isEqualTo(shown.files().getFirst().after());
        assertThat(failures).isEmpty();
    }

    @Test
    void doesNotWriteOverAFileThatAnotherProgramChangedSinceThePreview() throws IOException {
        var failures = new ArrayList<Exception>();
        background.finishAll();
        Files.writeString(yaml(), "# somebody was here\n");

        model.write(failures::add);
        background.finishAll();

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(Problems.of(failure).line()).contains("changed by another program"));
        assertThat(yaml()).hasContent("# somebody was here\n");
    }

    private Field field(String name) {
        return target.form().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Export ready() {
        return ((Preview.Ready) model.previewProperty().get()).export();
    }

    private Path yaml() {
        return project.resolve("prefect.yaml");
    }
}
