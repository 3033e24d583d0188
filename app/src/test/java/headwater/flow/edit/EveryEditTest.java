package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.Source;
import headwater.flow.TaskDefinition;
import headwater.flow.diff.ItemMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Edits at every kind of place of every file: the text stays Python, the other statements stay as they were,
/// undo gives the bytes, and the two texts alone show which item is which.
class EveryEditTest {
    /// How many edits of a kind are made in a file, and how many are tried for that.
    private static final int MOST_OF_A_KIND = 6;
    private static final int MOST_TRIES = 40;
    /// How many edits of each kind must succeed in all files: an editor that refuses a whole kind is useless.
    private static final int LEAST_OF_A_KIND = 15;
    /// The files have few places for these.
    private static final Set<Class<?>> RARE = Set.of(
            FlowEdit.Promote.class,
            FlowEdit.SubmitAll.class,
            FlowEdit.Unwait.class,
            FlowEdit.Unwrap.class,
            FlowEdit.ExtractTask.class);
    private static final int LEAST_OF_A_RARE_KIND = 2;

    // One seed in the suite, so that what lands is what was tested; other seeds by the property.
    private final long seed = Long.getLong("headwater.test.seed", 1);
    private final Random random = new Random(seed);
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger agreed = new AtomicInteger();

    @BeforeEach
    void tellTheSeed(TestReporter reporter) {
        reporter.publishEntry("headwater.test.seed", String.valueOf(seed));
    }

    @Test
    void everyEditLeavesPythonAndCanBeUndone() throws Exception {
        var done = new ArrayList<PythonOracle.Edit>();
        var counts = new HashMap<Class<?>, Integer>();
        for (var file : Corpus.files()) {
            var document = Corpus.read(file);
            var editor = new Editor(Corpus.reader(file));
            var tries = new HashMap<Class<?>, Integer>();
            var made = new HashMap<Class<?>, Integer>();
            for (var edit : shuffled(EveryEdit.of(document), random)) {
                var kind = edit.getClass();
                if (made.getOrDefault(kind, 0) >= MOST_OF_A_KIND || tries.merge(kind, 1, Integer::sum) > MOST_TRIES) {
                    continue;
                }
                if (editor.apply(document, edit) instanceof Outcome.Edited edited) {
                    check(file, document, edit, edited);
                    made.merge(kind, 1, Integer::sum);
                    counts.merge(kind, 1, Integer::sum);
                    var name = file.getFileName() + " " + edit;
                    done.add(new PythonOracle.Edit(
                            name, document.source(), edited.document().source(), edited.splices()));
                }
            }
        }
        // A copy of a line beside the line itself is the only thing that no text can distinguish.
        assertThat(agreed.get()).as("seed " + seed).isGreaterThanOrEqualTo(tried.get() * 995 / 1000);
        for (var kind : FlowEdit.class.getPermittedSubclasses()) {
            assertThat(counts.getOrDefault(kind, 0))
                    .as(kind.getSimpleName() + ", seed " + seed)
                    .isGreaterThanOrEqualTo(RARE.contains(kind) ? LEAST_OF_A_RARE_KIND : LEAST_OF_A_KIND);
        }
        var texts = done.stream().map(PythonOracle.Edit::after).toList();
        assertThat(PythonOracle.refused(texts)).as("seed " + seed).isEmpty();
        assertThat(PythonOracle.changedElsewhere(done)).as("seed " + seed).isEmpty();
    }

    @Test
    void sequencesOfEditsAreUndoneAndDoneAgain() throws Exception {
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
                    history = history.done(
                            edited.description(), List.of(History.Change.of(now.source(), edited.splices())));
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
        assertThat(PythonOracle.refused(texts)).as("seed " + seed).isEmpty();
    }

    private static List<FlowEdit> shuffled(List<FlowEdit> all, Random random) {
        var shuffled = new ArrayList<FlowEdit>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void check(Path file, Document before, FlowEdit edit, Outcome.Edited edited) {
        var where = file.getFileName() + " " + edit;
        var after = edited.document();
        assertThat(after.isClean()).as(where).isTrue();
        assertThat(Splice.apply(after.source(), Splice.inverse(before.source(), edited.splices())))
                .as(where)
                .isEqualTo(before.source());
        if (before.source().eol().equals("\r\n")) {
            assertThat(after.source().text().replace("\r\n", "")).as(where).doesNotContain("\n");
        }
        var guessed = ItemMatch.between(before, after);
        for (var flow : before.flows()) {
            assertThat(guessed.flowAfter(flow.function()))
                    .as(where)
                    .isEqualTo(edited.match().flowAfter(flow.function()));
            for (var item : flow.items()) {
                var known = edited.after(flow.function(), item.id());
                if (known.isPresent() && !(item instanceof Item.Code)) {
                    tried.incrementAndGet();
                    if (guessed.after(flow.function(), item.id()).equals(known)) {
                        agreed.incrementAndGet();
                    }
                }
            }
        }
        boolean definitions = edit instanceof FlowEdit.Rename
                || edit instanceof FlowEdit.SetOption
                || edit instanceof FlowEdit.SetSource;
        for (var task : definitions ? List.<TaskDefinition>of() : before.tasks()) {
            assertThat(after.source().text()).as(where).contains(before.source().text(task.span()));
        }
    }
}
