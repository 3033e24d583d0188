package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.app.words.Words;
import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.UnreadableException;
import headwater.flow.edit.EditStep;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowDocumentModelTest {
    private static final FlowEdit SUBMIT = new FlowEdit.SetMode("orders", new ItemId("load"), CallMode.SUBMIT);
    private static final FlowEdit TITLE =
            new FlowEdit.SetArgument("orders", new ItemId("publish"), "title", new PartChange.To("\"Day\""));

    @TempDir
    private Path folder;

    private final Pieces pieces = new Pieces();
    private Document opened;
    private FlowDocumentModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        var reader = new PythonReader(Project.around(file));
        opened = reader.read(file);
        model = new FlowDocumentModel(file, opened, reader, pieces);
    }

    @Test
    void readsAndEditsNothingOnTheThreadThatAsks() {
        var read = model.document();
        model.typed(OpenFlow.TEXT + "# the end\n");
        assertThat(model.document()).isSameAs(read);
        apply(TITLE);
        assertThat(text()).doesNotContain("Day");
        model.undo();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT + "# the end\n");
    }

    @Test
    void anEditThatIsCancelledLeavesTheTextAndTheNextOneIsMade() {
        apply(TITLE);
        assertThat(model.editingProperty().get()).isTrue();
        apply(SUBMIT);
        model.cancelEdits();
        assertThat(model.editingProperty().get()).isFalse();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);

        apply(SUBMIT);
        pieces.finishAll();
        assertThat(text()).contains("load.submit(");
        assertThat(model.editingProperty().get()).isFalse();
    }

    @Test
    void aDeletionThatHealsSaysWhatReadsWhatNow() {
        apply(new FlowEdit.Delete("orders", List.of(new ItemId("clean")), true));
        pieces.finishAll();
        assertThat(model.revisionProperty().get().rewritten())
                .extracting(Words::of)
                .containsExactly("Deleted `clean`.", "`raw` now goes to `publish`.");
        model.undo();
        pieces.finishAll();
        assertThat(model.revisionProperty().get().rewritten()).isEmpty();
    }

    @Test
    void readsTheNewestTextAndNoneInBetween() {
        for (int i = 1; i <= 5; i++) {
            model.typed(OpenFlow.TEXT + "#".repeat(i) + "\n");
        }
        assertThat(pieces.names()).hasSize(1);
        pieces.finish("read");
        assertThat(pieces.names()).hasSize(1);
        pieces.finish("read");
        assertThat(pieces.names()).isEmpty();
        assertThat(model.document().source().text()).endsWith("#####\n");
    }

    @Test
    void makesAnEditOnWhatWasTypedWhileItWasComputed() {
        apply(TITLE);
        pieces.work("edit");
        model.typed(OpenFlow.TEXT + "# typed meanwhile\n");
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT.replace("(good)", "(good, \"Day\")") + "# typed meanwhile\n");
        model.undo();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT + "# typed meanwhile\n");
        model.undo();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void makesEditsInTheOrderOfTheRequests() {
        apply(TITLE);
        apply(SUBMIT);
        pieces.finishAll();
        assertThat(text()).contains("publish(good, \"Day\")").contains("load.submit(day)");
        model.undo();
        pieces.finishAll();
        assertThat(text()).contains("publish(good, \"Day\")").doesNotContain("submit");
    }

    @Test
    void undoesAnEditThatIsStillBeingComputed() {
        apply(TITLE);
        model.undo();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
        model.redo();
        pieces.finishAll();
        assertThat(text()).contains("Day");
    }

    @Test
    void makesAnEditOfATaskThatWasRenamedWhileItWaited() {
        model.typed(OpenFlow.TEXT.replace("clean", "tidy"));
        apply(new FlowEdit.SetOption(new FlowEdit.Target.OfTask("clean"), "retries", new PartChange.To("2")));
        pieces.finishAll();
        assertThat(text()).contains("@task(retries=2)\ndef tidy(rows):");
    }

    @Test
    void makesTheNextEditAfterOneThatIsRefused() {
        apply(new FlowEdit.SetMode("orders", new ItemId("gone"), CallMode.MAP));
        apply(TITLE);
        pieces.finishAll();
        assertThat(text()).contains("Day");
    }

    @Test
    void undoesARunOfTypingAsOneStep() {
        model.typed(OpenFlow.TEXT + "#");
        model.typed(OpenFlow.TEXT + "# o");
        model.typed(OpenFlow.TEXT + "# one\n");
        model.endTyping();
        model.typed(OpenFlow.TEXT + "# one\n# two\n");
        pieces.finishAll();
        model.undo();
        assertThat(text()).isEqualTo(OpenFlow.TEXT + "# one\n");
        model.undo();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
        assertThat(model.canUndoProperty().getValue()).isFalse();
        model.redo();
        model.redo();
        assertThat(text()).isEqualTo(OpenFlow.TEXT + "# one\n# two\n");
    }

    @Test
    void keepsUndoSoundWhateverComesInBetween() {
        model.typed(OpenFlow.TEXT + "# typed\n");
        apply(TITLE);
        pieces.work("read");
        model.replace(Source.of("# replaced\n" + OpenFlow.TEXT), "Reload");
        pieces.finishAll();
        var texts = new ArrayList<String>();
        texts.add(text());
        while (model.canUndoProperty().getValue()) {
            model.undo();
            pieces.finishAll();
            texts.add(text());
        }
        assertThat(texts)
                .containsExactly(
                        "# replaced\n" + OpenFlow.TEXT.replace("(good)", "(good, \"Day\")"),
                        "# replaced\n" + OpenFlow.TEXT,
                        OpenFlow.TEXT + "# typed\n",
                        OpenFlow.TEXT);
    }

    @Test
    void saysWhyATextCannotBeReadAndGoesOn() {
        model.typed(OpenFlow.TEXT.replace("clean(raw)", "clean(raw"));
        pieces.finishAll();
        assertThat(model.document().isClean()).isFalse();
        model.typed(OpenFlow.TEXT);
        pieces.finishAll();
        assertThat(model.document().isClean()).isTrue();
    }

    @Test
    void refusesEditsOfATextThatCannotBeReadAndGoesOn() {
        var done = new ArrayList<String>();
        model.typed(OpenFlow.TEXT + "# a text that the reader has a bug for\n");
        apply(TITLE);
        model.whenRead(() -> done.add("closed"));
        pieces.fail("read", new IllegalStateException("a bug of the reader"));
        assertThat(pieces.names()).isEmpty();
        assertThat(done).containsExactly("closed");
        assertThat(text()).doesNotContain("Day");
        assertThat(model.problemProperty().get()).isNotNull();
        model.typed(OpenFlow.TEXT);
        apply(TITLE);
        pieces.finishAll();
        assertThat(text()).contains("Day");
    }

    @Test
    void refusesAnEditThatIsComputedWhileATextIsTypedThatCannotBeRead() {
        apply(TITLE);
        model.typed(OpenFlow.TEXT + "# a text that the reader has a bug for\n");
        pieces.finish("edit");
        pieces.fail("read", new IllegalStateException("a bug of the reader"));
        assertThat(pieces.names()).isEmpty();
        assertThat(text()).doesNotContain("Day");
    }

    private void apply(FlowEdit edit) {
        model.apply(new EditStep(opened, List.of(edit)), "");
    }

    private String text() {
        return model.sourceProperty().get().text();
    }
}
