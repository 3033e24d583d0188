package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditStepTest {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def pull(url, limit=10):
                return [url]


            @task(retries=1)
            def polish(rows):
                return sorted(rows)


            def comb(rows):
                return list(rows)


            @flow(log_prints=True)
            def inner(rows):
                return polish(rows)


            @flow
            def daily(url, day="today"):
                rows = pull(url, limit=5)
                for row in rows:
                    polish.submit(row)
                good = inner(rows)
                last = polish.submit(good, wait_for=[good])
                total = len(good) + 1
                print(total, last.result())
                return comb(good)
            """;

    private final Editor editor = new Editor(new PythonReader(Project.none()));

    @Test
    void makesEveryEditOfADocumentWhoseTasksAndFlowsHaveNewNames() {
        var document = Corpus.text(TEXT);
        var renamed = Corpus.text(renamed(TEXT));
        for (var edit : EveryEdit.of(document)) {
            var expected = renamed(
                    switch (editor.apply(document, edit)) {
                        case Outcome.Edited edited -> text(edited.document());
                        case Outcome.Refused refused -> Words.of(refused.why());
                    });
            var result = new EditStep(document, List.of(withNewText(edit))).apply(renamed, editor);
            var actual =
                    result.refused().map(refused -> Words.of(refused.why())).orElseGet(() -> text(result.document()));
            assertThat(actual).as(edit.toString()).isEqualTo(expected);
        }
    }

    @Test
    void refusesAnEditOfATaskThatIsGoneThoughAnotherIsNew() {
        var document = Corpus.text(TEXT);
        var newest = Corpus.text(TEXT.replace("@task\ndef pull(url, limit=10):\n    return [url]\n", """
                        @task
                        def weigh(stone, scale):
                            scale.reset()
                            with scale.holding(stone) as held:
                                return held.weight
                        """));
        var edit = new FlowEdit.SetOption(new Target.OfTask("pull"), "retries", new PartChange.To("2"));
        var refused =
                new EditStep(document, List.of(edit)).apply(newest, editor).refused();
        assertThat(refused.map(Outcome.Refused::why).map(Words::of))
                .contains("the file has changed since the diagram was drawn; try again");
    }

    @Test
    void aLaterEditOfAStepFollowsAnEarlierOne() {
        var document = Corpus.text(TEXT);
        var edits = List.<FlowEdit>of(
                new FlowEdit.Rename(new Named.Task("polish"), "shine"),
                new FlowEdit.Rename(new Named.Flow("daily"), "weekly"),
                new FlowEdit.SetOption(new Target.OfTask("polish"), "retries", new PartChange.To("7")),
                new FlowEdit.SetParameter("daily", "day", new PartChange.To("str"), new PartChange.Unchanged()));
        var result = new EditStep(document, edits).apply(document, editor);
        assertThat(result.refused()).isEmpty();
        assertThat(text(result.document()))
                .contains("@task(retries=7)\ndef shine(")
                .contains("def weekly(url, day: str");
    }

    private static String renamed(String text) {
        return text.replace("pull", "fetch")
                .replace("polish", "shine")
                .replace("inner", "inside")
                .replace("daily", "weekly");
    }

    // Ids are those of the document, but Python code is of the text as it is now.
    private static FlowEdit withNewText(FlowEdit edit) {
        return switch (edit) {
            case FlowEdit.SetSource(var target, var source) -> new FlowEdit.SetSource(target, renamed(source));
            case FlowEdit.Paste(var flow, var code, var position) -> new FlowEdit.Paste(flow, renamed(code), position);
            default -> edit;
        };
    }

    private static String text(Document document) {
        return document.source().text();
    }
}
