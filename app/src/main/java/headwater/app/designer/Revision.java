package headwater.app.designer;

import headwater.flow.Document;
import headwater.flow.Message;
import headwater.flow.check.Checks;
import headwater.flow.check.Finding;
import java.util.List;
import java.util.Set;

/// A text that has been read.
///
/// @param document what was read
/// @param cause what brought its text about
/// @param changedLines its lines, from 1, that the revision before it did not have
/// @param findings what the checks find in it
/// @param rewritten what the edit that made it rewrote beside what was requested
public record Revision(
        Document document,
        FlowDocumentModel.Cause cause,
        Set<Integer> changedLines,
        List<Finding> findings,
        List<Message> rewritten) {
    /// Copies the collections.
    public Revision {
        changedLines = Set.copyOf(changedLines);
        findings = List.copyOf(findings);
        rewritten = List.copyOf(rewritten);
    }

    static Revision of(Document document, FlowDocumentModel.Cause cause, Set<Integer> changedLines) {
        return new Revision(document, cause, changedLines, Checks.of(document), List.of());
    }
}
