package headwater.app.designer;

import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.edit.Outcome;

/// An edit that cannot be made as it was requested.
final class EditRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Document document;
    private final transient Outcome.Refused outcome;

    /// @param document the document that the edit was refused for
    EditRefused(Document document, Outcome.Refused outcome) {
        super(outcome.why().id());
        this.document = document;
        this.outcome = outcome;
    }

    Problem problem() {
        return new Problem(Words.of(DesignerText.EDIT_REFUSED, outcome.why(), outcome.line()), "");
    }

    /// The edit with what can be done in its place.
    RefusedEdit refused() {
        return new RefusedEdit(problem(), document, outcome.choices());
    }
}
