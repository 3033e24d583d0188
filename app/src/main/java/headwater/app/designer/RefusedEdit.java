package headwater.app.designer;

import headwater.app.problem.Problem;
import headwater.flow.Document;
import headwater.flow.edit.Choice;
import java.util.List;

/// A step of edits that was refused, and what can be done in its place.
///
/// @param why in a sentence, with the line
/// @param document what it was refused for
/// @param choices safest first; empty where nothing can be done
record RefusedEdit(Problem why, Document document, List<Choice> choices) {
    RefusedEdit {
        choices = List.copyOf(choices);
    }
}
