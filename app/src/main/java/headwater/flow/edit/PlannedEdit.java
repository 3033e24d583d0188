package headwater.flow.edit;

import java.util.List;

/// What an edit will do to the text, what to call it, and what the drawing must then show.
record PlannedEdit(List<Splice> splices, String description, Expectation expectation) {
    PlannedEdit {
        splices = List.copyOf(splices);
    }
}
