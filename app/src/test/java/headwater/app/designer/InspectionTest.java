package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws Exception {
        model = OpenFlow.in(folder);
    }

    @Test
    void isTheSameWhenAnotherPartOfTheFileChanges() {
        select("publish");
        var before = inspection();
        type("return [day]", "return [day, day]");
        assertThat(inspection()).isEqualTo(before);
    }

    @Test
    void isTheSameWhenLinesAboveAreInserted() {
        select("publish");
        var before = inspection();
        type("from prefect", "\n\nfrom prefect");
        assertThat(inspection()).isEqualTo(before);
    }

    @Test
    void hasTheSameControlsWhenOnlyAnArgumentChanges() {
        select("clean");
        var before = inspection();
        type("clean(raw)", "clean(raw + raw)");
        assertThat(inspection()).isNotEqualTo(before);
        assertThat(inspection().controls()).isEqualTo(before.controls());
    }

    @Test
    void hasTheSameControlsWhenOnlyTheResultIsRenamed() {
        select("load");
        var before = inspection();
        type("raw", "rows_of_a_day");
        assertThat(inspection()).isNotEqualTo(before);
        assertThat(inspection().controls()).isEqualTo(before.controls());
    }

    @Test
    void hasOtherControlsWhenAParameterIsAdded() {
        var before = inspection();
        type("day: str = \"today\"", "day: str = \"today\", dry: bool = False");
        assertThat(inspection().controls()).isNotEqualTo(before.controls());
    }

    @Test
    void makesEditsOfTheSelectedCall() {
        select("publish");
        model.apply(inspection().property("argument-title").orElseThrow().with("\"Day\""));
        assertThat(OpenFlow.text(model)).contains("publish(good, \"Day\")");
        model.apply(inspection().property("task-retries").orElseThrow().with("3"));
        assertThat(OpenFlow.text(model)).contains("@task(retries=3)\ndef publish");
        model.apply(inspection().property("task-retries").orElseThrow().with(""));
        assertThat(OpenFlow.text(model)).doesNotContain("retries");
        model.apply(inspection().property("call-function").orElseThrow().with("send"));
        assertThat(OpenFlow.text(model)).contains("def send(", "send(good");
    }

    @Test
    void showsCodeWithoutTheIndentationOfItsPlaceAndPutsItBackThere() {
        type("    publish(good)", "    total = len(good)\n    text = \"\"\"sum\n      of all\"\"\"\n    publish(good)");
        select("code@1");
        var code = inspection().parts().stream()
                .filter(Inspection.Part.Lines.class::isInstance)
                .map(part -> ((Inspection.Part.Lines) part).text())
                .toList();
        assertThat(code).containsExactly("total = len(good)\ntext = \"\"\"sum\n      of all\"\"\"");

        var before = OpenFlow.text(model);
        model.apply(inspection().property("source").orElseThrow().with(code.getFirst() + "\nmore = total"));
        assertThat(OpenFlow.text(model))
                .isEqualTo(before.replace("of all\"\"\"\n", "of all\"\"\"\n    more = total\n"));
    }

    @Test
    void saysWhichArgumentsAreMappedAndWhichAreNot() {
        type("publish(good)", "publish.map(good, unmapped(day))");
        select("publish");
        assertThat(inspection().parts())
                .extracting(Inspection.Part::label)
                .contains("rows (mapped)", "title (unmapped)");
        model.apply(inspection().property("argument-title").orElseThrow().with("raw"));
        assertThat(OpenFlow.text(model)).contains("publish.map(good, unmapped(raw))");
    }

    @Test
    void offersTheRunOfACardFirstWhileThereIsOne() {
        select("publish");
        assertThat(tabs(false)).containsExactly(InspectorTab.ARGUMENTS, InspectorTab.OPTIONS, InspectorTab.CODE);
        assertThat(tabs(true).getFirst()).isEqualTo(InspectorTab.RUN);
        assertThat(shown(null)).isEqualTo(InspectorTab.RUN);
        assertThat(shown(InspectorTab.OPTIONS)).isEqualTo(InspectorTab.OPTIONS);
        assertThat(shown(InspectorTab.PARAMETERS)).isEqualTo(InspectorTab.RUN);
    }

    @Test
    void showsTheArgumentsWhereOneIsStillToBeFilledIn() {
        type("publish(good)", "publish(...)");
        select("publish");
        assertThat(shown(null)).isEqualTo(InspectorTab.ARGUMENTS);
    }

    private List<InspectorTab> tabs(boolean hasRun) {
        var nodes = model.selectionProperty().get().nodes();
        return Inspection.of(model.drawn(), nodes, hasRun).tabs().stream()
                .map(Inspection.Tab::kind)
                .toList();
    }

    private @Nullable InspectorTab shown(@Nullable InspectorTab wanted) {
        var nodes = model.selectionProperty().get().nodes();
        return Inspection.of(model.drawn(), nodes, true)
                .tab(wanted)
                .map(Inspection.Tab::kind)
                .orElse(null);
    }

    @Test
    void editsTheDefinitionOfTheTaskThatACardCalls() {
        select("publish");
        var text = inspection().parts().stream()
                .filter(Inspection.Part.Lines.class::isInstance)
                .map(part -> ((Inspection.Part.Lines) part).text())
                .findFirst()
                .orElseThrow();
        assertThat(text).startsWith("@task\ndef publish(rows");
        var longer = text + "\n\n    # the end";
        model.apply(inspection().property("task-source").orElseThrow().with(longer));
        assertThat(OpenFlow.text(model)).contains("    # the end");
    }

    @Test
    void makesEditsOfTheFlow() {
        model.apply(inspection().property("parameter-new").orElseThrow().with("dry"));
        assertThat(OpenFlow.text(model)).contains("def orders(day: str = \"today\", dry=None)");
        model.apply(inspection().property("parameter-dry").orElseThrow().with("False"));
        assertThat(OpenFlow.text(model)).contains("dry=False");
        model.apply(inspection().property("flow-log_prints").orElseThrow().with("True"));
        assertThat(OpenFlow.text(model)).contains("@flow(log_prints=True)");
    }

    private void select(String card) {
        model.selectionProperty().set(Selection.of(Set.of(new NodeId(card))));
    }

    private void type(String old, String now) {
        model.document().typed(OpenFlow.text(model).replace(old, now));
    }

    private Inspection inspection() {
        return Inspection.of(model.drawn(), model.selectionProperty().get().nodes(), false);
    }
}
