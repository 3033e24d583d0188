package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.ItemId;
import java.util.List;
import java.util.Optional;

/// What became of an edit.
public sealed interface Outcome {
    /// It was done: the new document, the splices of the old text that made it, and a description for
    /// the undo menu.
    ///
    /// `kept` gives the new id of every item that is still there.
    record Edited(Document document, List<Splice> splices, String description, List<Kept> kept) implements Outcome {
        public Edited {
            splices = List.copyOf(splices);
            kept = List.copyOf(kept);
        }

        /// The id that an item of the old document has in the new one, empty when it is gone.
        public Optional<ItemId> after(String flow, ItemId id) {
            return kept.stream()
                    .filter(each -> each.flow().equals(flow) && each.before().equals(id))
                    .map(Kept::after)
                    .findFirst();
        }
    }

    /// It cannot be done safely: why, in words, and the line (from 1) that stands against it.
    record Refused(int line, String reason) implements Outcome {}

    /// An item of the old document that is in the new one; `flow` and `flowAfter` are the functions of
    /// its flow.
    record Kept(String flow, ItemId before, String flowAfter, ItemId after) {}
}
