package headwater.flow.edit;

import headwater.flow.Document;
import java.util.List;

/// Finds what can be done in place of an edit that is refused, safest first.
final class Choices {
    private final Editor editor;
    private final Document document;

    /// @param document the document that the edit was refused for
    Choices(Editor editor, Document document) {
        this.editor = editor;
        this.document = document;
    }

    /// The choices, each made and proven; none where nothing helps.
    List<Choice> of(FlowEdit refused, Outcome.Refused why) {
        if (!document.isClean()) {
            return List.of();
        }
        var offers = new Offers(editor, document);
        switch (refused) {
            case FlowEdit.Delete delete -> new DeleteChoices(offers).find(delete);
            case FlowEdit.Move move -> new MoveChoices(offers).find(move);
            case FlowEdit.Connect connect -> new WireChoices(offers, connect.flow()).connect(connect, connect, why);
            case FlowEdit.Rewire rewire ->
                new WireChoices(offers, rewire.on().flow()).connect(rewire, rewire.on(), why);
            case FlowEdit.WaitFor wait -> new WireChoices(offers, wait.flow()).waitFor(wait, why);
            default -> {}
        }
        return offers.choices();
    }
}
