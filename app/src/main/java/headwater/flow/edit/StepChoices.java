package headwater.flow.edit;

import headwater.flow.Document;
import java.util.ArrayList;
import java.util.List;

/// Finds what can be done in place of a step of edits of which one is refused.
final class StepChoices {
    private final Editor editor;
    private final Document document;

    StepChoices(Editor editor, Document document) {
        this.editor = editor;
        this.document = document;
    }

    /// The refusal with choices for the whole step: those of the refused edit, with the other edits around them.
    ///
    /// The choices are those of the first edit that the document before the step refuses, so none is found where
    /// only an edit of the step makes another one impossible.
    Outcome.Refused of(List<FlowEdit> edits, IdTrail trail, Outcome.Refused refused) {
        var now = new ArrayList<FlowEdit>();
        try {
            for (var edit : edits) {
                now.add(edit.withIds(trail));
            }
        } catch (Refusal _) {
            return refused;
        }
        var offers = new Offers(editor, document);
        for (int i = 0; i < now.size(); i++) {
            if (editor.apply(document, now.get(i)) instanceof Outcome.Refused one) {
                for (var choice : one.choices()) {
                    offers.offer(choice.what(), around(now, i, choice.edits()));
                }
                break;
            }
        }
        return new Outcome.Refused(refused.line(), refused.why(), offers.choices());
    }

    private static List<FlowEdit> around(List<FlowEdit> edits, int index, List<FlowEdit> inPlace) {
        var all = new ArrayList<FlowEdit>(edits.subList(0, index));
        all.addAll(inPlace);
        all.addAll(edits.subList(index + 1, edits.size()));
        return all;
    }
}
