package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.TaskDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Edits at every kind of place of every file: the text stays Python, the rest stays as it was, undo
/// gives the bytes.
class EveryEditTest {
    private static final int MOST_OF_A_KIND = 5;

    @Test
    void everyEditLeavesPythonAndCanBeUndone() throws Exception {
        var random = new Random(25);
        var texts = new ArrayList<Source>();
        for (var file : Corpus.files()) {
            var document = Corpus.read(file);
            var editor = new Editor(Corpus.reader(file));
            for (var edit : some(EveryEdit.of(document), random)) {
                if (editor.apply(document, edit) instanceof Outcome.Edited edited) {
                    check(file, document, edit, edited);
                    texts.add(edited.document().source());
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(200);
        assertThat(PythonOracle.refused(texts)).isEmpty();
    }

    @Test
    void sequencesOfEditsAreUndoneAndDoneAgain() throws Exception {
        var random = new Random(2026);
        var texts = new ArrayList<Source>();
        for (var file : Corpus.files()) {
            var editor = new Editor(Corpus.reader(file));
            var first = Corpus.read(file);
            var now = first;
            var history = History.empty();
            for (int i = 0; i < 12; i++) {
                var edits = EveryEdit.of(now);
                var edit = edits.get(random.nextInt(edits.size()));
                if (editor.apply(now, edit) instanceof Outcome.Edited edited) {
                    history = history.done(edited.description(), now.source(), edited.splices());
                    now = edited.document();
                }
            }
            texts.add(now.source());
            var last = now.source();
            var at = new History.At(last, history, "");
            while (at.history().undo(at.source()).isPresent()) {
                at = at.history().undo(at.source()).orElseThrow();
            }
            assertThat(at.source()).as(file.toString()).isEqualTo(first.source());
            while (at.history().redo(at.source()).isPresent()) {
                at = at.history().redo(at.source()).orElseThrow();
            }
            assertThat(at.source()).isEqualTo(last);
        }
        assertThat(PythonOracle.refused(texts)).isEmpty();
    }

    private static List<FlowEdit> some(List<FlowEdit> all, Random random) {
        var shuffled = new ArrayList<FlowEdit>(all);
        Collections.shuffle(shuffled, random);
        var counts = new HashMap<Class<?>, Integer>();
        return shuffled.stream()
                .filter(edit -> counts.merge(edit.getClass(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .toList();
    }

    private static void check(Path file, Document before, FlowEdit edit, Outcome.Edited edited) {
        var where = file.getFileName() + " " + edit;
        var after = edited.document();
        assertThat(after.isClean()).as(where).isTrue();
        assertThat(Splice.apply(after.source(), Splice.inverse(before.source(), edited.splices())))
                .as(where)
                .isEqualTo(before.source());
        if (before.source().eol().equals("\r\n")) {
            assertThat(after.source().text().replace("\r\n", "")).as(where).doesNotContain("\n");
        }
        boolean definitions = edit instanceof FlowEdit.Rename
                || edit instanceof FlowEdit.SetOption
                || edit instanceof FlowEdit.SetSource;
        for (var task : definitions ? List.<TaskDefinition>of() : before.tasks()) {
            assertThat(after.source().text()).as(where).contains(before.source().text(task.span()));
        }
    }
}
