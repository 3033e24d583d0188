package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.diff.ItemMatch;
import java.util.List;
import java.util.Optional;

/// What became of an edit.
public sealed interface Outcome {
    /// It was done: the new document, the splices of the old text that made it, a description for the undo menu,
    /// which item of the old document is which in the new one, and what was rewritten beside what was requested.
    record Edited(Document document, List<Splice> splices, String description, ItemMatch match, List<Message> rewritten)
            implements Outcome {
        public Edited {
            splices = List.copyOf(splices);
            rewritten = List.copyOf(rewritten);
        }

        /// The id that an item of the old document has in the new one, empty when it is gone.
        ///
        /// @param flow the id of its flow in the old document
        public Optional<ItemId> after(String flow, ItemId id) {
            return match.after(flow, id);
        }
    }

    /// It cannot be done safely: why, the line (from 1) that is the reason, and what can be done instead, safest
    /// first.
    record Refused(int line, Message why, List<Choice> choices) implements Outcome {
        public Refused {
            choices = List.copyOf(choices);
        }
    }
}
