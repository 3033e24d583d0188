package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.edit.Notes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is drawn above a card is the note that can be edited there.
class ParagraphsTest {
    private static final String TEXT = """
            from prefect import flow, task

            @task
            def load(x):
                return x

            @flow
            def f(x):
                \"""What it does.
                # not a note\"""
                load(1)
                query = \"""
                # not a note
                # either\"""
                load(query)
                # A note
                # of two lines
                load(3)
                if x:
                    # Within
                    load(4)
            """;

    @Test
    void readsNoCaptionFromAString() {
        assertThat(captions(TEXT)).containsExactly("A note of two lines", "Within");
        assertThat(captions(TEXT.replace("\n", "\r\n"))).containsExactly("A note of two lines", "Within");
    }

    @Test
    void readsNoCaptionFromCodeThatWasCommentedOut() {
        assertThat(captions(TEXT.replace("# of two lines", "# load(2)"))).containsExactly("A note", "Within");
    }

    @Test
    void isAboveTheFirstCardWhereItsStatementHasNone() {
        var folded = """
                from prefect import flow, task

                @task
                def load(x):
                    return x

                @flow
                def f(x):
                    parts = load.map(x)

                    # One list again.
                    results = parts.result()
                    good = [each for part in results for each in part]
                    load(good)

                    # Only logged.
                    print(good)

                    load(x)
                """;
        assertThat(captions(folded)).containsExactly("One list again.");
        var document = Corpus.text(folded);
        var flow = new CanvasFlow(null, document, document.flows().getFirst(), null);
        var card = FlowDiagram.of(flow.flow(), document).nodes().stream()
                .filter(node -> node.appearance().paragraph() != null
                        && !node.appearance().paragraph().caption().isEmpty())
                .findFirst()
                .orElseThrow();
        var item = flow.captionItem(card.id()).orElseThrow();
        assertThat(item).isNotEqualTo(CardIds.item(card.id()));
        assertThat(Notes.of(document, flow.id(), item)).contains("One list again.");
    }

    @Test
    void isTheNoteThatIsEditedThere() {
        var document = Corpus.text(TEXT);
        var flow = document.flows().getFirst();
        var notes = flow.items().stream()
                .map(item -> Notes.of(document, flow.id(), item.id()).orElse("").replace("\n", " "))
                .filter(note -> !note.isEmpty())
                .toList();
        assertThat(notes).isEqualTo(captions(TEXT));
    }

    private static List<String> captions(String text) {
        var document = Corpus.text(text);
        var captions = new ArrayList<String>();
        for (var node : FlowDiagram.of(document.flows().getFirst(), document).nodes()) {
            var paragraph = node.appearance().paragraph();
            if (paragraph != null && !paragraph.caption().isEmpty()) {
                captions.add(paragraph.caption());
            }
        }
        return captions;
    }
}
