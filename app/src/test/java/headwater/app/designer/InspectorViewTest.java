package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.look.Theme;
import headwater.flow.UnreadableException;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.paint.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            model.apply(
                    Inspection.of(model.drawn(), model.selectionProperty().get().nodes(), false)
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
            inspector.choose(InspectorTab.OPTIONS);
            model.document().typed(BELOW.replace("retries=2", "retries=3"));
            assertThat(field("task-retries").getText()).isEqualTo("3");
        });
    }

    @Test
    void commitsWhatIsTypedToItsOwnCardWhenAnotherOneWithTheSameFieldsIsSelected() {
        var pieces = FxToolkit.ask(this::openTwoLoads);
        layOut(() -> select("load"));
        layOut(() -> {
            field("argument-day").requestFocus();
            field("argument-day").setText("\"one\"");
            select("load#2");
        });
        FxToolkit.run(() -> {
            assertThat(field("argument-day").getText()).isEqualTo("2");
            pieces.finishAll();
            assertThat(OpenFlow.text(model)).endsWith("load(\"one\")\n    load(2)\n");
        });
    }

    @Test
    void commitsWhatIsTypedToItsOwnCardWhenThatGetsAnotherId() {
        var pieces = FxToolkit.ask(this::openTwoLoads);
        layOut(() -> select("load#2"));
        layOut(() -> {
            field("argument-day").requestFocus();
            field("argument-day").setText("\"two\"");
            type("    load(1)\n", "    load(0)\n    load(1)\n");
            pieces.finishAll();
        });
        FxToolkit.run(() -> {
            pieces.finishAll();
            assertThat(OpenFlow.text(model)).endsWith("load(0)\n    load(1)\n    load(\"two\")\n");
        });
    }

    private Pieces openTwoLoads() throws IOException, UnreadableException {
        var calls = "    load(1)\n    load(2)\n";
        var text = OpenFlow.TEXT.substring(0, OpenFlow.TEXT.indexOf("    raw = load")) + calls;
        var pieces = new Pieces();
        model = OpenFlow.open(Files.writeString(folder.resolve("two.py"), text), pieces);
        inspector = new InspectorView(model, _ -> {});
        var window = new Stage();
        window.setScene(new Scene(inspector, 300, 600));
        window.show();
        return pieces;
    }

    /// Does something, and waits until the view shows it: views follow changes when they are next laid out.
    private void layOut(Runnable work) {
        var isLaidOut = new CompletableFuture<Boolean>();
        FxToolkit.run(() -> {
            work.run();
            inspector.getScene().addPostLayoutPulseListener(() -> isLaidOut.complete(true));
            Platform.requestNextPulse();
        });
        assertThat(isLaidOut.join()).isTrue();
    }

    @Test
    void buildsAnotherFormForAnotherCard() {
        FxToolkit.run(() -> {
            select("clean");
            assertThat(inspector.field("argument-title")).isNull();
            select("publish");
            assertThat(field("argument-title").getText()).isEmpty();
        });
    }

    @Test
    void saysThatAFileHasASyntaxErrorAndNotThatItHasNoFlow() throws IOException, UnreadableException {
        assertThat(wordsOf("@flow\ndef orders(:\n")).anyMatch(words -> words.startsWith("Syntax error in this file"));
        assertThat(wordsOf("@flow\ndef orders(:\n")).noneMatch(words -> words.contains("no flow"));
        assertThat(wordsOf("x = 1\n")).contains("No flow in this file").noneMatch(words -> words.contains("error"));
    }

    /// What canvas and inspector show of a file that has no cards.
    private List<String> wordsOf(String text) throws IOException, UnreadableException {
        var file = Files.writeString(folder.resolve("other.py"), text);
        return FxToolkit.ask(() -> {
            var opened = OpenFlow.open(file);
            var form = new InspectorView(opened, _ -> {});
            var canvas = new CanvasView(opened, new SimpleObjectProperty<>(Palette.light()), _ -> {});
            var page = new HBox(canvas, form);
            new Scene(page);
            page.applyCss();
            page.layout();
            return page.lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_condition_of_one_word_that_goes_on_and_on_and_on_for_more_than_two_whole_lines_of_text",
                "check(assembly, path) or is_private(assembly) or is_private(study) or is_very_large(assembly, path)"
            })
    void keepsItsWidthUnderALongTitle(String condition) throws IOException, UnreadableException {
        var text = "from prefect import flow, task\n\n\n@task\ndef late():\n    pass\n\n\n@flow\ndef orders():\n    if "
                + condition + ":\n        late()\n    else:\n        late()\n";
        var file = Files.writeString(folder.resolve("long.py"), text);
        model = FxToolkit.ask(() -> OpenFlow.open(file));
        FxToolkit.run(() -> {
            inspector = new InspectorView(model, _ -> {});
            var card = new StackPane(inspector);
            card.setMaxWidth(300);
            var window = new Scene(new StackPane(card), 900, 600);
            Theme.LIGHT.dress(window);
            select(model.drawn().plan().nodes().stream()
                    .map(node -> node.id().value())
                    .filter(id -> id.startsWith("if"))
                    .findFirst()
                    .orElseThrow());
            inspector.focus();
            window.getRoot().applyCss();
            window.getRoot().layout();
            assertThat(inspector.lookupAll(".button")).isNotEmpty().allSatisfy(part -> {
                var place = inspector.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
                assertThat(place.getMinX()).isNotNegative();
                assertThat(place.getMaxX()).isLessThanOrEqualTo(300);
            });
            var title = (Label) inspector.lookup(".title");
            assertThat(title.isTextTruncated()).isTrue();
            assertThat(title.getTooltip().getText()).contains(condition);
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
        return (TextField) Objects.requireNonNull(inspector.field(id), id);
    }
}
