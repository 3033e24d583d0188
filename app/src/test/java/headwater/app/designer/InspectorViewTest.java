package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views of a flow that follow every change that concerns them, and build nothing for one that does not.
class InspectorViewTest {
    private static final String BELOW = """
            from prefect import flow, task


            @flow
            def orders():
                late()


            @task(retries=2)
            def late():
                return 1
            """;

    @TempDir
    private Path folder;

    private DesignerModel model;
    private InspectorView inspector;

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @BeforeEach
    void open() {
        model = FxToolkit.ask(() -> OpenFlow.in(folder));
        inspector = FxToolkit.ask(() -> new InspectorView(model, _ -> {}));
    }

    @Test
    void keepsItsFieldsWhenTheTextChangesElsewhere() {
        FxToolkit.run(() -> {
            select("publish");
            var before = field("argument-title");
            type("return [day]", "return [day, day]");
            assertThat(field("argument-title")).isSameAs(before);
        });
    }

    @Test
    void showsAChangedTextInTheFieldThatItHas() {
        FxToolkit.run(() -> {
            select("clean");
            var before = field("argument-rows");
            type("clean(raw)", "clean(raw + raw)");
            assertThat(field("argument-rows")).isSameAs(before);
            assertThat(before.getText()).isEqualTo("raw + raw");
        });
    }

    @Test
    void showsWhatIsInTheFileAgainAfterARefusedEdit() {
        FxToolkit.run(() -> {
            select("clean");
            var field = field("argument-rows");
            field.setText("(");
            ((Committed) field).show("raw");
            assertThat(field.getText()).isEqualTo("(");
            field.setText("raw");
            type("return [day]", "return [day, day]");
            assertThat(field.getText()).isEqualTo("raw");
        });
    }

    @Test
    void editsTheRenamedVariableByTheFieldThatItHas() {
        FxToolkit.run(() -> {
            select("load");
            var field = field("call-output");
            type("raw", "days");
            model.apply(Inspection.of(
                            model.drawnDocument(),
                            model.flowProperty().get(),
                            model.selectionProperty().get().nodes())
                    .property(field.getId())
                    .orElseThrow()
                    .with("rows_of_day"));
            assertThat(OpenFlow.text(model)).contains("rows_of_day = load(day)");
            assertThat(field("call-output").getText()).isEqualTo("rows_of_day");
        });
    }

    @Test
    void followsATaskThatIsDefinedBelowTheFlow() {
        FxToolkit.run(() -> {
            model.document().typed(BELOW);
            select("late");
            model.document().typed(BELOW.replace("retries=2", "retries=3"));
            assertThat(field("task-retries").getText()).isEqualTo("3");
        });
    }

    @Test
    void buildsAnotherFormForAnotherCard() {
        FxToolkit.run(() -> {
            select("clean");
            assertThat(inspector.getContent().lookup("#argument-title")).isNull();
            select("publish");
            assertThat(field("argument-title").getText()).isEmpty();
        });
    }

    @Test
    void listsTheProblemsOfTheNewestText() {
        FxToolkit.run(() -> {
            var problems = new ProblemsView(model, _ -> {});
            assertThat(problems.getItems()).isEmpty();
            type("publish(good)", "publish(");
            assertThat(problems.getItems()).isNotEmpty();
            model.document().typed(OpenFlow.TEXT);
            assertThat(problems.getItems()).isEmpty();
        });
    }

    @Test
    void leavesTheListOfProblemsAloneWhenTheyAreTheSame() {
        FxToolkit.run(() -> {
            ListView<?> problems = new ProblemsView(model, _ -> {});
            var changes = new AtomicInteger();
            problems.getItems().subscribe(changes::incrementAndGet);
            type("# one day", "# the whole day");
            assertThat(changes).hasValue(0);
        });
    }

    private void select(String card) {
        model.selectionProperty().set(Selection.of(Set.of(new NodeId(card))));
    }

    private void type(String old, String now) {
        model.document().typed(OpenFlow.text(model).replace(old, now));
    }

    private TextField field(String id) {
        return (TextField) inspector.getContent().lookup("#" + id);
    }
}
