package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    /// @param rewritten what they rewrote beside what was requested, for a person to read
    /// @param refused the edit that was refused, empty if all were made
    public record Result(
            Document document,
            String description,
            List<History.Change> changes,
            List<Message> rewritten,
            Optional<Outcome.Refused> refused) {
        /// Copies the lists.
        public Result {
            changes = List.copyOf(changes);
            rewritten = List.copyOf(rewritten);
        }
    }

    /// Makes the edits. An edit of an item that is no longer there is refused, so that no other item takes its place.
    ///
    /// A refusal has choices for the whole step, with the ids of `newest`.
    ///
    /// @param newest the version to edit
    public Result apply(Document newest, Editor editor) {
        var trail = IdTrail.between(of, newest);
        var result = attempt(trail, editor);
        if (result.refused().isEmpty()) {
            return result;
        }
        var refused = new StepChoices(editor, newest)
                .of(edits, trail, result.refused().get());
        return new Result(newest, "", List.of(), List.of(), Optional.of(refused));
    }

    /// As [#apply], but without choices.
    Result attempt(Document newest, Editor editor) {
        return attempt(IdTrail.between(of, newest), editor);
    }

    private Result attempt(IdTrail first, Editor editor) {
        var trail = first;
        var description = "";
        var changes = new ArrayList<History.Change>();
        var rewritten = new LinkedHashSet<Message>();
        for (var edit : edits) {
            switch (apply(edit, trail, editor)) {
                case Outcome.Edited edited -> {
                    changes.add(History.Change.of(trail.now().source(), edited.splices()));
                    rewritten.addAll(edited.rewritten());
                    trail = trail.then(edited);
                    description = description.isEmpty() ? edited.description() : description;
                }
                case Outcome.Refused refused -> {
                    return new Result(first.now(), "", List.of(), List.of(), Optional.of(refused));
                }
            }
        }
        return new Result(trail.now(), description, changes, List.copyOf(rewritten), Optional.empty());
    }

    private static Outcome apply(FlowEdit edit, IdTrail trail, Editor editor) {
        try {
            return editor.attempt(trail.now(), edit.withIds(trail));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }
}
