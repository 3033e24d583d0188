package headwater.flow.edit;

import headwater.app.words.Words;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.ItemId;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;

/// One edit of a text, and what comes of it.
final class EditCase {
    static final String HEAD = """
            from prefect import flow, task


            @task
            def extract(url, limit=10):
                return [url]


            @task
            def clean(rows):
                return rows


            @task
            def load(rows, table="t"):
                return len(rows)


            def tidy(rows):
                return rows


            """;

    /// A flow in one line: each call takes the result of the one before.
    static final String LINE = """
            @flow
            def f(url, day="today"):
                # the source
                rows = extract(url)
                good = clean(rows)
                return load(good)
            """;

    private EditCase() {}

    static ItemId id(String id) {
        return new ItemId(id);
    }

    static Document document(String body) {
        return Corpus.text(HEAD + body);
    }

    static Outcome apply(Document document, FlowEdit edit) {
        return new Editor(new PythonReader(Project.none())).apply(document, edit);
    }

    /// The flow's text after the edit, or `refused: line: reason`.
    static String flow(String body, FlowEdit edit) {
        var document = document(body);
        return switch (apply(document, edit)) {
            case Outcome.Edited edited -> {
                var source = edited.document().source();
                var text = source.text();
                yield text.startsWith(HEAD) ? text.substring(HEAD.length()) : text;
            }
            case Outcome.Refused refused -> {
                int first = (int) HEAD.lines().count();
                yield "refused: " + (refused.line() - first) + ": " + Words.of(refused.why());
            }
        };
    }
}
