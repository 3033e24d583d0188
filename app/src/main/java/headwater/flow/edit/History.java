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

    /// {@return a history in which nothing has happened}
    public static History empty() {
        return new History(List.of(), List.of());
    }

    /// {@return the history after these splices were applied to `source`; what was undone before is forgotten}
    public History done(String description, Source source, List<Splice> splices) {
        List<Step> steps = new ArrayList<>(past);
        steps.add(new Step(description, Splice.inverse(source, splices), splices));
        return new History(steps, List.of());
    }

    /// {@return the text before the last step, empty when there is none}
    public Optional<At> undo(Source source) {
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Step step = past.getLast();
        List<Step> ahead = new ArrayList<>(future);
        ahead.add(step);
        History earlier = new History(past.subList(0, past.size() - 1), ahead);
        return Optional.of(new At(Splice.apply(source, step.undo()), earlier, step.description()));
    }

    /// {@return the text after the step that was undone last, empty when there is none}
    public Optional<At> redo(Source source) {
        if (future.isEmpty()) {
            return Optional.empty();
        }
        Step step = future.getLast();
        List<Step> done = new ArrayList<>(past);
        done.add(step);
        History later = new History(done, future.subList(0, future.size() - 1));
        return Optional.of(new At(Splice.apply(source, step.redo()), later, step.description()));
    }
}
