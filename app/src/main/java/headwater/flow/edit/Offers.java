package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The choices found so far for one refused edit: each was made and proven, and no two give the same text.
final class Offers {
    private static final int MOST = 6;

    private final Editor editor;
    private final Document document;
    private final List<Choice> choices = new ArrayList<>();

    Offers(Editor editor, Document document) {
        this.editor = editor;
        this.document = document;
    }

    Document document() {
        return document;
    }

    DocumentTree tree() {
        return new DocumentTree(document);
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    Outcome attempt(FlowEdit edit) {
        return editor.attempt(document, edit);
    }

    /// Whether an edit can be made and gives another text.
    boolean changes(FlowEdit edit) {
        return attempt(edit) instanceof Outcome.Edited edited
                && !edited.document().source().equals(document.source());
    }

    /// Why a step of edits is refused, empty where it is not.
    Optional<Outcome.Refused> refusal(List<FlowEdit> edits) {
        return new EditStep(document, edits).attempt(document, editor).refused();
    }

    /// Makes the edits as one step; where all of them can be made, they are a choice.
    ///
    /// @return whether they can
    boolean offer(Message what, List<? extends FlowEdit> edits) {
        var step = new EditStep(document, List.copyOf(edits));
        var result = step.attempt(document, editor);
        if (result.refused().isPresent()) {
            return false;
        }
        var text = result.document().source();
        boolean isNew = !text.equals(document.source())
                && choices.stream().noneMatch(each -> each.text().equals(text));
        if (isNew && choices.size() < MOST) {
            choices.add(new Choice(what, step.edits(), text));
        }
        return true;
    }

    boolean offer(Message what, FlowEdit edit) {
        return offer(what, List.of(edit));
    }
}
