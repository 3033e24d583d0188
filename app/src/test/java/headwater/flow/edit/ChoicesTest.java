package headwater.flow.edit;

import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A refusal says what can be done instead, and each choice does what it shows.
class ChoicesTest {
    private static final int MOST_TRIES = 24;
    private static final String USED_IN_CODE = """
            @flow
            def f(url):
                rows = extract(url)
                print(len(rows))
                good = clean(rows)
                return load(good)
            """;

    private final Random random = new Random(Long.getLong("headwater.test.seed", 1));

    private static Outcome.Refused refused(Document document, FlowEdit edit) {
        return (Outcome.Refused) EditCase.apply(document, edit);
    }

    /// The words of each choice, and the flow after it.
    private static List<String> choices(String body, FlowEdit edit) {
        return refused(EditCase.document(body), edit).choices().stream()
                .map(choice ->
                        Words.of(choice.what()) + "\n" + choice.text().text().substring(EditCase.HEAD.length()))
                .toList();
    }

    /// The loop without its call is plain code, which becomes one card with the code around it.
    @Test
    void aDeletionTakesNothingThatDoesNotDependOnIt() {
        var body = """
                @flow
                def f(urls):
                    names = []
                    for url in urls:
                        rows = extract(url)
                        names.append(rows)
                    load(names)
                """;
        assertThat(choices(body, new FlowEdit.Delete("f", List.of(id("for@1/extract")), false)))
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice).contains("names = []"));
        var both = List.of(id("for@1/extract"), id("for@1/collect@1"), id("code@1"));
        assertThat(EditCase.flow(body, new FlowEdit.Delete("f", both, false)))
                .startsWith("refused: 7: ")
                .contains("`names`");
    }

    @Test
    void aDeletionLeavesAHoleOrTakesWhatDependsOnIt() {
        var choices = choices(USED_IN_CODE, new FlowEdit.Delete("f", List.of(id("extract")), false));
        assertThat(choices).containsExactly("""
                Leave a hole: `...` in place of its value
                @flow
                def f(url):
                    rows = ...
                    print(len(rows))
                    good = clean(rows)
                    return load(good)
                """, """
                Connect what used it to what it took
                @flow
                def f(url):
                    print(len(url))
                    good = clean(url)
                    return load(good)
                """, """
                Delete what depends on it too: 3 more statements
                @flow
                def f(url):
                    return ...
                """);
    }

    @Test
    void aDeletionAsksWhichOfSeveralValuesTakesThePlaceOfTheResult() {
        var body = """
                @flow
                def f(url):
                    rows = extract(url)
                    names = extract("names")
                    good = load(rows, names)
                    return clean(good)
                """;
        var choices = choices(body, new FlowEdit.Delete("f", List.of(id("load")), true));
        assertThat(choices).startsWith("""
                Connect what used it to `rows`
                @flow
                def f(url):
                    rows = extract(url)
                    names = extract("names")
                    return clean(rows)
                """, """
                Connect what used it to `names`
                @flow
                def f(url):
                    rows = extract(url)
                    names = extract("names")
                    return clean(names)
                """);
        assertThat(choices).hasSize(4);
        var unused = body.replace("return clean(good)", "return clean(rows)");
        assertThat(EditCase.flow(unused, new FlowEdit.Delete("f", List.of(id("load")), true)))
                .as("nobody is asked where nothing reads the result")
                .doesNotContain("load");
    }

    @Test
    void aWireToAnEarlierCallMovesTheTargetOrTheSource() {
        var choices = choices("""
                @flow
                def f(url):
                    rows = extract(url)
                    good = clean(rows)
                    load(good)
                    tidy([])
                    more = extract("b")
                """, new FlowEdit.Connect("f", id("extract#2"), id("clean"), "rows", ""));
        assertThat(choices).containsExactly("""
                Move `clean` after `extract#2` first, with `load`
                @flow
                def f(url):
                    rows = extract(url)
                    tidy([])
                    more = extract("b")
                    good = clean(more)
                    load(good)
                """, """
                Move `extract#2` before `clean` first
                @flow
                def f(url):
                    rows = extract(url)
                    more = extract("b")
                    good = clean(more)
                    load(good)
                    tidy([])
                """);
    }

    @Test
    void aMoveOverAUseBringsItAlongOrGoesAsNearAsPossible() {
        var choices = choices("""
                @flow
                def f(url):
                    rows = extract(url)
                    print("a")
                    good = clean(rows)
                    print("b")
                    load([])
                """, new FlowEdit.Move("f", List.of(id("extract")), new Position.After(id("load"))));
        assertThat(choices).first().asString().startsWith("Move it as near as possible: before `clean`\n");
        assertThat(choices).anySatisfy(choice -> assertThat(choice).isEqualTo("""
                Move it together with `clean`
                @flow
                def f(url):
                    print("a")
                    print("b")
                    load([])
                    rows = extract(url)
                    good = clean(rows)
                """));
    }

    @Test
    void aStepOfSeveralEditsHasChoicesForTheWholeStep() {
        var document = EditCase.document(USED_IN_CODE);
        var step = new EditStep(
                document,
                List.of(
                        new FlowEdit.Disconnect("f", id("load"), "rows"),
                        new FlowEdit.Delete("f", List.of(id("extract")), false)));
        var refused = step.apply(document, new Editor(new PythonReader(Project.none())))
                .refused();
        assertThat(refused.orElseThrow().choices())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.text().text()).doesNotContain("load(good)"));
    }

    @Test
    void eachChoiceGivesTheTextThatItShowsAndIsUndone() throws Exception {
        var texts = new ArrayList<Source>();
        for (var file : Corpus.files()) {
            var document = Corpus.read(file);
            var editor = new Editor(Corpus.reader(file));
            var tries = new ArrayList<Gestures.Try>();
            document.flows().forEach(flow -> tries.addAll(Gestures.of(flow, random)));
            Collections.shuffle(tries, random);
            for (var each : tries.subList(0, Math.min(MOST_TRIES, tries.size()))) {
                if (editor.apply(document, each.edit()) instanceof Outcome.Refused refused) {
                    for (var choice : refused.choices()) {
                        check(document, each.edit(), choice, editor);
                        texts.add(choice.text());
                    }
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(PythonOracle.refused(texts)).isEmpty();
    }

    private static void check(Document document, FlowEdit edit, Choice choice, Editor editor) {
        var where = edit + " " + choice.what();
        var result = new EditStep(document, choice.edits()).apply(document, editor);
        assertThat(result.refused()).as(where).isEmpty();
        assertThat(result.document().source()).as(where).isEqualTo(choice.text());
        assertThat(choice.text()).as(where).isNotEqualTo(document.source());
        var history = History.empty().done(result.description(), result.changes());
        var undone = history.undo(choice.text()).orElseThrow();
        assertThat(undone.source()).as(where).isEqualTo(document.source());
    }
}
