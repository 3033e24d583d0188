package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.PythonReader;

/// Applies edits to documents. It writes nothing; the caller saves the new document's bytes.
public final class Editor {
    private final PythonReader reader;

    /// An editor that reads the edited text with this reader.
    public Editor(PythonReader reader) {
        this.reader = reader;
    }

    /// The document after the edit, or why it cannot be done.
    public Outcome apply(Document document, FlowEdit edit) {
        try {
            checkClean(document);
            var plan = plan(new Page(document), edit);
            return prove(document, plan);
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    static void checkClean(Document document) throws Refusal {
        if (!document.isClean()) {
            throw new Refusal(document.problems().getFirst().line(), EditReason.SYNTAX_ERROR);
        }
    }

    private Plan plan(Page page, FlowEdit edit) throws Refusal {
        return switch (edit) {
            case FlowEdit.Add add -> new Additions(page).add(add);
            case FlowEdit.AddTask task -> new Tasks(page).add(task);
            case FlowEdit.Insert insert -> new Additions(page).insert(insert);
            case FlowEdit.Connect connect -> new Connections(page).connect(connect);
            case FlowEdit.Disconnect disconnect -> new Connections(page).disconnect(disconnect);
            case FlowEdit.WaitFor wait -> new Waiting(page).add(wait);
            case FlowEdit.Unwait unwait -> new Waiting(page).remove(unwait);
            case FlowEdit.Delete delete -> new Deletions(page).delete(delete);
            case FlowEdit.Duplicate duplicate -> new Additions(page).duplicate(duplicate);
            case FlowEdit.Rename rename -> new Renames(page).rename(rename);
            case FlowEdit.SetOption option -> new Options(page).set(option);
            case FlowEdit.SetArgument argument -> new Connections(page).setArgument(argument);
            case FlowEdit.SetParameter parameter -> new Parameters(page).set(parameter);
            case FlowEdit.SetMode mode -> new Modes(page).set(mode);
            case FlowEdit.Move move -> new Moves(page).move(move);
            case FlowEdit.Promote promote -> new Tasks(page).promote(promote);
            case FlowEdit.Wrap wrap -> new Blocks(page).wrap(wrap);
            case FlowEdit.Unwrap unwrap -> new Blocks(page).unwrap(unwrap);
            case FlowEdit.ExtractTask extract -> new Extractions(page).task(extract);
            case FlowEdit.ExtractFlow extract -> new Extractions(page).flow(extract);
            case FlowEdit.SetSource source -> new Sources(page).set(source);
        };
    }

    /// The line of the old text where the change begins.
    private static int lineOfChange(Source source, Plan plan) {
        return source.lineOf(Splice.ordered(plan.splices()).getFirst().startByte());
    }

    private Outcome prove(Document before, Plan plan) throws Refusal {
        if (Splice.overlap(plan.splices())) {
            throw new Refusal(lineOfChange(before.source(), plan), EditReason.OVERLAP);
        }
        var source = Splice.apply(before.source(), plan.splices());
        var after = reader.reread(before, source);
        var errors = after.problems();
        if (!errors.isEmpty()) {
            throw new Refusal(
                    lineOfChange(before.source(), plan),
                    EditReason.NOT_PYTHON,
                    errors.getFirst().message());
        }
        var proof = new Proof(before, after, plan);
        return new Outcome.Edited(after, plan.splices(), plan.description(), proof.match());
    }
}
