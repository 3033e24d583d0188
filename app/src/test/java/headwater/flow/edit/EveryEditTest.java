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
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Edits at every kind of place of every file: the text stays Python, the rest stays as it was, undo
/// gives the bytes.
class EveryEditTest {
    private static final int MOST_OF_A_KIND = 5;

    @Test
    void everyEditLeavesPythonAndCanBeUndone() throws Exception {
        Random random = new Random(25);
        List<Source> texts = new ArrayList<>();
        for (Path file : Corpus.files()) {
            Document document = Corpus.read(file);
            Editor editor = new Editor(Corpus.reader(file));
            for (FlowEdit edit : some(EveryEdit.of(document), random)) {
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
        Random random = new Random(2026);
        List<Source> texts = new ArrayList<>();
        for (Path file : Corpus.files()) {
            Editor editor = new Editor(Corpus.reader(file));
            Document first = Corpus.read(file);
            Document now = first;
            History history = History.empty();
            for (int i = 0; i < 12; i++) {
                List<FlowEdit> edits = EveryEdit.of(now);
                FlowEdit edit = edits.get(random.nextInt(edits.size()));
                if (editor.apply(now, edit) instanceof Outcome.Edited edited) {
                    history = history.done(edited.description(), now.source(), edited.splices());
                    now = edited.document();
                }
            }
            texts.add(now.source());
            Source last = now.source();
            History.At at = new History.At(last, history, "");
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
        List<FlowEdit> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        Map<Class<?>, Integer> counts = new HashMap<>();
        return shuffled.stream()
                .filter(edit -> counts.merge(edit.getClass(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .toList();
    }

    private static void check(Path file, Document before, FlowEdit edit, Outcome.Edited edited) {
        String where = file.getFileName() + " " + edit;
        Document after = edited.document();
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
        for (TaskDefinition task : definitions ? List.<TaskDefinition>of() : before.tasks()) {
            assertThat(after.source().text()).as(where).contains(before.source().text(task.span()));
        }
    }
}
