package headwater.flow.edit;

import java.util.List;

/// What an edit will do to the text, what to call it, and what the drawing must then show.
record Plan(List<Splice> splices, String description, Promise promise) {
    Plan {
        splices = List.copyOf(splices);
    }
}
