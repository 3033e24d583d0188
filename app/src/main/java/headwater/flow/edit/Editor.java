package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.PythonReader;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Applies edits to documents. It writes nothing; the caller saves the new document's bytes.
public final class Editor {
    private final PythonReader reader;
    private final BooleanSupplier isCancelled;

    /// An editor that reads the edited text with this reader.
    public Editor(PythonReader reader) {
        this(reader, () -> false);
    }

    /// The same, for questions that may be taken back while they are answered.
    ///
    /// @param isCancelled whether nobody waits for the answer any more; asked before each attempt, on its thread
    public Editor(PythonReader reader, BooleanSupplier isCancelled) {
        this.reader = reader;
        this.isCancelled = isCancelled;
    }

    /// The document after the edit, or why it cannot be done and what can be done instead.
    public Outcome apply(Document document, FlowEdit edit) {
        return switch (attempt(document, edit)) {
            case Outcome.Edited edited -> edited;
            case Outcome.Refused refused ->
                new Outcome.Refused(refused.line(), refused.why(), new Choices(this, document).of(edit, refused));
        };
    }

    /// As [#apply], but without choices, which take the time of several edits.
    ///
    /// @throws CancellationException when nobody waits for the answer any more
    public Outcome attempt(Document document, FlowEdit edit) {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException("the question was taken back");
        }
        try {
            checkClean(document);
            var plan = plan(new DocumentTree(document), edit);
            return prove(document, plan);
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    /// What can be done in place of a move that is refused.
    public MoveInstead insteadOf(Document document, FlowEdit.Move move) {
        return new MoveChoices(new Offers(this, document)).instead(move);
    }

    static void checkClean(Document document) throws Refusal {
        if (!document.isClean()) {
            throw new Refusal(document.problems().getFirst().line(), EditReason.SYNTAX_ERROR);
        }
    }

    private PlannedEdit plan(DocumentTree tree, FlowEdit edit) throws Refusal {
        return switch (edit) {
            case FlowEdit.Add add -> new Additions(tree).add(add);
            case FlowEdit.AddCode code -> new Additions(tree).addCode(code);
            case FlowEdit.Paste paste -> new PastedCode(tree, tree.flow(paste.flow())).plan(paste);
            case FlowEdit.AddTask task -> new Tasks(tree).add(task);
            case FlowEdit.Insert insert -> new Additions(tree).insert(insert);
            case FlowEdit.Connect connect -> new Connections(tree).connect(connect);
            case FlowEdit.Disconnect disconnect -> new Connections(tree).disconnect(disconnect);
            case FlowEdit.Rewire rewire -> new Connections(tree).rewire(rewire);
            case FlowEdit.WaitFor wait -> new WaitFors(tree).add(wait);
            case FlowEdit.Unwait unwait -> new WaitFors(tree).remove(unwait);
            case FlowEdit.Delete delete -> new Deletions(tree).delete(delete);
            case FlowEdit.LeaveHole hole -> new Holes(tree).leave(hole);
            case FlowEdit.Cut cut -> new Holes(tree).cut(cut);
            case FlowEdit.Assign assign -> new ValueNames(tree, tree.flow(assign.flow())).assign(assign);
            case FlowEdit.Duplicate duplicate -> new Additions(tree).duplicate(duplicate);
            case FlowEdit.SetNote note -> new Notes(tree).set(note);
            case FlowEdit.Rename rename -> new Renames(tree).rename(rename);
            case FlowEdit.SetOption option -> new Options(tree).set(option);
            case FlowEdit.SetArgument argument -> new Connections(tree).setArgument(argument);
            case FlowEdit.SetParameter parameter -> new Parameters(tree).set(parameter);
            case FlowEdit.SetMode mode -> new CallModes(tree).set(mode);
            case FlowEdit.SubmitAll all -> new LoopCalls(tree).submitAll(all);
            case FlowEdit.Move move -> new Moves(tree).move(move);
            case FlowEdit.Promote promote -> new Tasks(tree).promote(promote);
            case FlowEdit.Wrap wrap -> new Blocks(tree).wrap(wrap);
            case FlowEdit.Unwrap unwrap -> new Blocks(tree).unwrap(unwrap);
            case FlowEdit.ExtractTask extract -> new Extractions(tree).task(extract);
            case FlowEdit.ExtractFlow extract -> new Extractions(tree).flow(extract);
            case FlowEdit.SetSource source -> new Sources(tree).set(source);
        };
    }

    /// The line of the old text where the change begins.
    private static int lineOfChange(Source source, PlannedEdit plan) {
        return source.lineOf(Splice.ordered(plan.splices()).getFirst().startByte());
    }

    private Outcome prove(Document before, PlannedEdit plan) throws Refusal {
        if (Splice.overlap(plan.splices())) {
            throw new Refusal(lineOfChange(before.source(), plan), EditReason.OVERLAP);
        }
        var source = Splice.apply(before.source(), plan.splices());
        if (source.hasLoneReturn() && !before.source().hasLoneReturn()) {
            throw new Refusal(lineOfChange(before.source(), plan), EditReason.LONE_RETURN);
        }
        var after = reader.reread(before, source);
        var errors = after.problems();
        if (!errors.isEmpty()) {
            throw new Refusal(
                    lineOfChange(before.source(), plan),
                    EditReason.NOT_PYTHON,
                    errors.getFirst().message());
        }
        var proof = new Proof(before, after, plan);
        return new Outcome.Edited(after, plan.splices(), plan.description(), proof.match(), plan.rewritten());
    }
}
