package headwater.flow.edit;

import headwater.flow.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was done to one text, to be undone and done again by inverse splices. Immutable.
public record History(List<Step> past, List<Step> future) {
    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /// One change of the text: how to undo it, and how to do it again.
    public record Change(List<Splice> undo, List<Splice> redo) {
        public Change {
            undo = List.copyOf(undo);
            redo = List.copyOf(redo);
        }

        /// The change that these splices of `before` make.
        public static Change of(Source before, List<Splice> splices) {
            return new Change(Splice.inverse(before, splices), splices);
        }
    }

    /// What is undone and done again as one: changes that follow each other.
    public record Step(String description, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }

        private Source undone(Source source) {
            var text = source;
            for (var change : changes.reversed()) {
                text = Splice.apply(text, change.undo());
            }
            return text;
        }

        private Source redone(Source source) {
            var text = source;
            for (var change : changes) {
                text = Splice.apply(text, change.redo());
            }
            return text;
        }
    }

    /// A text with the history that belongs to it.
    public record At(Source source, History history, String description) {}

    /// A history in which nothing has happened.
    public static History empty() {
        return new History(List.of(), List.of());
    }

    /// The history after these changes were made one after another; what was undone before is forgotten.
    public History done(String description, List<Change> changes) {
        var steps = new ArrayList<Step>(past);
        steps.add(new Step(description, changes));
        return new History(steps, List.of());
    }

    /// The text before the last step, empty when there is none.
    public Optional<At> undo(Source source) {
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var step = past.getLast();
        var ahead = new ArrayList<Step>(future);
        ahead.add(step);
        var earlier = new History(past.subList(0, past.size() - 1), ahead);
        return Optional.of(new At(step.undone(source), earlier, step.description()));
    }

    /// The text after the step that was undone last, empty when there is none.
    public Optional<At> redo(Source source) {
        if (future.isEmpty()) {
            return Optional.empty();
        }
        var step = future.getLast();
        var done = new ArrayList<Step>(past);
        done.add(step);
        var later = new History(done, future.subList(0, future.size() - 1));
        return Optional.of(new At(step.redone(source), later, step.description()));
    }
}
