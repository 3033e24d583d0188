package headwater.flow.edit;

import headwater.flow.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the ids in an edit script name.
interface Ids {
    /// The id of the flow that an edit means.
    ///
    /// @param flow the flow's id or Prefect name, null for the only flow that has all these items
    /// @throws Refusal if there is no such flow, or several
    String flow(@Nullable String flow, List<ItemId> items) throws Refusal;

    /// Whether a text is the id of a task and of no item.
    boolean isTask(String id);
}
