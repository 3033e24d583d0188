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
    public record Step(String description, List<Splice> undo, List<Splice> redo) {
        public Step {
            undo = List.copyOf(undo);
            redo = List.copyOf(redo);
        }
    }

    /// A text with the history that belongs to it.
    public record At(Source source, History history, String description) {}

    /// A history in which nothing has happened.
    public static History empty() {
        return new History(List.of(), List.of());
    }

    /// The history after these splices were applied to `source`; what was undone before is forgotten.
    public History done(String description, Source source, List<Splice> splices) {
        var steps = new ArrayList<Step>(past);
        steps.add(new Step(description, Splice.inverse(source, splices), splices));
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
        return Optional.of(new At(Splice.apply(source, step.undo()), earlier, step.description()));
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
        return Optional.of(new At(Splice.apply(source, step.redo()), later, step.description()));
    }
}
