package headwater.flow.edit;

import headwater.flow.Message;
import java.util.List;

/// What an edit will do to the text, what to call it, and what the drawing must then show.
///
/// @param rewritten what it does beside what was requested, for a person to read
record PlannedEdit(List<Splice> splices, String description, Expectation expectation, List<Message> rewritten) {
    PlannedEdit {
        splices = List.copyOf(splices);
        rewritten = List.copyOf(rewritten);
    }

    PlannedEdit(List<Splice> splices, String description, Expectation expectation) {
        this(splices, description, expectation, List.of());
    }
}
