package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.diff.ItemMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits that are made as one step, all of them or none, on the newest version of a document.
///
/// @param of the version whose ids the edits have, for example the one that is drawn; the text may have changed since
/// @param edits in the order in which they are made
public record EditStep(Document of, List<FlowEdit> edits) {
    /// Copies the edits.
    public EditStep {
        edits = List.copyOf(edits);
    }

    /// What became of a step.
    ///
    /// @param document the document after all edits, or the one before them where one was refused
    /// @param description what the first edit did, for the undo menu
    /// @param changes what each edit did to the text, one after another
    /// @param refused the edit that was refused, empty if all were made
    public record Result(
            Document document, String description, List<History.Change> changes, Optional<Outcome.Refused> refused) {
        /// Copies the changes.
        public Result {
            changes = List.copyOf(changes);
        }
    }

    /// Makes the edits. An edit of an item that is no longer there is refused, so that no other item takes its place.
    ///
    /// @param newest the version to edit
    public Result apply(Document newest, Editor editor) {
        var since = new ArrayList<ItemMatch>();
        if (!newest.source().equals(of.source())) {
            since.add(ItemMatch.between(of, newest));
        }
        var now = newest;
        var description = "";
        var changes = new ArrayList<History.Change>();
        for (var edit : edits) {
            switch (apply(now, edit, since, editor)) {
                case Outcome.Edited edited -> {
                    changes.add(History.Change.of(now.source(), edited.splices()));
                    now = edited.document();
                    since.add(edited.match());
                    description = description.isEmpty() ? edited.description() : description;
                }
                case Outcome.Refused refused -> {
                    return new Result(newest, "", List.of(), Optional.of(refused));
                }
            }
        }
        return new Result(now, description, changes, Optional.empty());
    }

    private Outcome apply(Document now, FlowEdit edit, List<ItemMatch> since, Editor editor) {
        try {
            return editor.apply(now, new CurrentIds(of, since).in(edit));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }
}
