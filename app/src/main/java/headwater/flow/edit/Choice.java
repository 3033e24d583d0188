package headwater.flow.edit;

import headwater.flow.Message;
import headwater.flow.Source;
import java.util.List;

/// What can be done in place of an edit that was refused.
///
/// @param what it does, for a menu
/// @param edits what does it, as one step, with the ids of the document that the edit was refused for
/// @param text the text after these edits, which were all made and proven
public record Choice(Message what, List<FlowEdit> edits, Source text) {
    /// Copies the edits.
    public Choice {
        edits = List.copyOf(edits);
    }
}
