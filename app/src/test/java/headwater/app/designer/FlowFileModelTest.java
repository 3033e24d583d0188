package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFileModelTest {
    private static final String ONE = OpenFlow.TEXT + "# one\n";
    private static final String TWO = OpenFlow.TEXT + "# two\n";
    private static final String THEIRS = "# theirs\n" + OpenFlow.TEXT;

    @TempDir
    private Path folder;

    private final Pieces pieces = new Pieces();
    private Path file;
    private DesignerModel page;
    private FlowFileModel disk;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        page = OpenFlow.open(file, pieces);
        disk = page.disk();
    }

    @Test
    void savesWhatWasTypedLast() throws IOException {
        type(ONE);
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(Files.readString(file)).isEqualTo(ONE);
        assertThat(disk.isDirty()).isFalse();
    }

    @Test
    void savesAnEditThatIsStillBeingComputed() throws IOException {
        page.apply(new FlowEdit.SetArgument("orders", new ItemId("publish"), "title", new PartChange.To("\"Day\"")));
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(Files.readString(file)).contains("publish(good, \"Day\")");
    }

    @Test
    void leavesTheNewerOfTwoQuickSaves() throws IOException {
        var done = new ArrayList<String>();
        type(ONE);
        disk.save(() -> done.add("one"));
        type(TWO);
        disk.save(() -> done.add("two"));
        pieces.finishLast("save");
        assertThat(Files.readString(file)).isEqualTo(TWO);
        pieces.finishAll();
        assertThat(done).containsExactly("one", "two");
        assertThat(disk.isDirty()).isFalse();
    }

    @Test
    void isStillUnsavedAfterWhatWasTypedDuringTheSave() throws IOException {
        type(ONE);
        disk.save(() -> {});
        type(TWO);
        pieces.finish("save");
        assertThat(Files.readString(file)).isEqualTo(ONE);
        assertThat(disk.isDirty()).isTrue();
    }

    @Test
    void keepsWhatWasTypedDuringAReloadAsAStepThatUndoBringsBack() throws IOException {
        Files.writeString(file, THEIRS);
        disk.reload();
        pieces.work("reload");
        type(ONE);
        pieces.finishAll();
        assertThat(text()).isEqualTo(THEIRS);
        page.document().undo();
        assertThat(text()).isEqualTo(ONE);
        page.document().undo();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void takesOverAChangeByAnotherProgramWhereNothingIsUnsaved() throws IOException {
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        assertThat(text()).isEqualTo(THEIRS);
        assertThat(disk.isDirty()).isFalse();
        assertThat(disk.externalChangeProperty().get()).isEqualTo(new ExternalChange.ReadAgain());
        page.document().undo();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void asksWhichVersionToKeepWhereSomethingIsUnsaved() throws IOException {
        type(ONE);
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        assertThat(text()).isEqualTo(ONE);
        assertThat(disk.externalChangeProperty().get()).isInstanceOf(ExternalChange.Conflict.class);
    }

    @Test
    void doesNotSaveOverAnotherVersionUntilItIsDecided() throws IOException {
        type(ONE);
        Files.writeString(file, THEIRS);
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(Files.readString(file)).isEqualTo(THEIRS);
        assertThat(disk.externalChangeProperty().get()).isInstanceOf(ExternalChange.Conflict.class);
        disk.keepMine();
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(Files.readString(file)).isEqualTo(ONE);
        assertThat(disk.externalChangeProperty().get()).isNull();
    }

    @Test
    void takesTheOtherVersionAsAStepThatCanBeUndone() throws IOException {
        type(ONE);
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        disk.takeTheirs();
        pieces.finishAll();
        assertThat(text()).isEqualTo(THEIRS);
        assertThat(disk.isDirty()).isFalse();
        page.document().undo();
        assertThat(text()).isEqualTo(ONE);
    }

    @Test
    void comparesTheTwoVersions() throws IOException {
        type(ONE);
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        var shown = new ArrayList<String>();
        disk.compare(shown::add);
        pieces.finishAll();
        assertThat(shown.getFirst()).contains("+# theirs", "-# one");
    }

    @Test
    void forgetsTheQuestionWhenTheOtherProgramWritesTheOldVersionAgain() throws IOException {
        type(ONE);
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        Files.writeString(file, OpenFlow.TEXT);
        disk.look();
        pieces.finishAll();
        assertThat(disk.externalChangeProperty().get()).isNull();
    }

    @Test
    void keepsTheTextOfADeletedFileAndSavesItAgain() throws IOException {
        Files.delete(file);
        disk.look();
        pieces.finishAll();
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
        assertThat(disk.isDirty()).isTrue();
        assertThat(disk.externalChangeProperty().get()).isEqualTo(new ExternalChange.Deleted());
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(Files.readString(file)).isEqualTo(OpenFlow.TEXT);
        assertThat(disk.isDirty()).isFalse();
    }

    @Test
    void takesAFileThatWasDeletedAndMadeAgain() throws IOException {
        Files.delete(file);
        disk.look();
        pieces.finishAll();
        Files.writeString(file, OpenFlow.TEXT);
        disk.look();
        pieces.finishAll();
        assertThat(disk.isDirty()).isFalse();
        assertThat(disk.externalChangeProperty().get()).isNull();
    }

    @Test
    void doesNotTakeItsOwnSaveForAnotherProgram() {
        type(ONE);
        disk.save(() -> {});
        disk.look();
        pieces.finishAll();
        assertThat(disk.externalChangeProperty().get()).isNull();
    }

    @Test
    void saysWhyAFileCannotBeSavedAndKeepsTheText() throws IOException {
        type(ONE);
        Files.delete(file);
        Files.createDirectory(file);
        Files.writeString(file.resolve("in the way"), "");
        disk.saveAnyway();
        pieces.finishAll();
        assertThat(page.problemProperty().get()).isNotNull();
        assertThat(text()).isEqualTo(ONE);
        assertThat(disk.isDirty()).isTrue();
    }

    @Test
    void leavesUnsavedTextForTheNextStart() {
        type(ONE);
        pieces.finishAll();
        assertThat(kept()).containsExactly(ONE);
        type(TWO);
        pieces.finishAll();
        assertThat(kept()).containsExactly(TWO);
    }

    @Test
    void leavesNothingOnceItIsSavedUndoneOrClosed() {
        type(ONE);
        pieces.finishAll();
        page.document().undo();
        pieces.finishAll();
        assertThat(kept()).isEmpty();
        type(ONE);
        disk.save(() -> {});
        pieces.finishAll();
        assertThat(kept()).isEmpty();
        type(TWO);
        pieces.finishAll();
        page.close();
        pieces.finishAll();
        assertThat(kept()).isEmpty();
    }

    @Test
    void writesTheNewestUnsavedTextLast() {
        type(ONE);
        pieces.work("keep");
        type(TWO);
        pieces.finishAll();
        assertThat(kept()).containsExactly(TWO);
    }

    @Test
    void keepsWhatIsTypedWhileUnsavedTextOfAnEarlierTimeIsRestored() throws Exception {
        RecoveryFolderTest.dead(folder.resolve("recovery")).keep(file, Source.of(TWO));
        page = OpenFlow.open(file, pieces);
        page.disk().restore();
        type(ONE);
        assertThat(kept()).as("nothing is deleted before it is kept again").containsExactly(TWO);
        pieces.finishAll();
        assertThat(kept()).containsExactly(ONE);
    }

    @Test
    void keepsNothingOfAPageThatIsClosedWhileItsTextIsWritten() {
        type(ONE);
        pieces.work("keep");
        page.close();
        pieces.finishAll();
        assertThat(kept()).isEmpty();
    }

    @Test
    void offersToUndoAReloadOnlyUntilTheNextChange() throws IOException {
        Files.writeString(file, THEIRS);
        disk.look();
        pieces.finishAll();
        assertThat(disk.externalChangeProperty().get()).isEqualTo(new ExternalChange.ReadAgain());
        type(THEIRS + "# typed since\n");
        assertThat(disk.externalChangeProperty().get()).isNull();
    }

    private List<String> kept() {
        try (var files = Files.list(folder.resolve("recovery"))) {
            return files.map(RecoveryFolderTest::text).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void type(String text) {
        page.document().typed(text);
    }

    private String text() {
        return OpenFlow.text(page);
    }
}
