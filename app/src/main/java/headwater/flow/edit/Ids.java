package headwater.flow.edit;

import headwater.flow.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the ids in an edit script mean in the document that the next edit is applied to.
interface Ids {
    /// A flow and items of it.
    ///
    /// @param flow the flow's id
    /// @param items in the order in which they were asked for
    record Meant(String flow, List<ItemId> items) {
        public Meant {
            items = List.copyOf(items);
        }

        ItemId item(int index) {
            return items.get(index);
        }
    }

    /// Finds a flow and items of it.
    ///
    /// @param flow the flow's id or Prefect name, null for the only flow that has all these items
    /// @throws Refusal if there is no such flow, or several
    Meant find(@Nullable String flow, List<ItemId> items) throws Refusal;

    /// Whether a text is the id of a task and of no item.
    boolean isTask(String id);
}
