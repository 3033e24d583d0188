package headwater.app.drawing;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What calls of one name are called where they call different things: `cutout.main` and `linmos.main`.
final class CallTitles {
    private CallTitles() {}

    /// The titles of the calls whose name alone would not say what they call.
    static Map<ItemId, String> of(Flow flow) {
        var callees = new HashMap<String, Set<Object>>();
        var titles = new LinkedHashMap<ItemId, String>();
        for (var item : flow.items()) {
            if (item instanceof Item.Call call) {
                callees.computeIfAbsent(call.name(), _ -> new LinkedHashSet<>()).add(called(call));
                titles.put(call.id(), qualified(call.reference()));
            }
        }
        titles.keySet()
                .removeIf(id -> flow.item(id)
                        .map(item -> item instanceof Item.Call call
                                && Objects.requireNonNull(callees.get(call.name()))
                                                .size()
                                        == 1)
                        .orElse(true));
        return titles;
    }

    private static Object called(Item.Call call) {
        var callee = call.callee();
        return callee == null || callee.file() == null ? call.reference() : callee.file() + " " + callee.function();
    }

    /// The last two names of a dotted one.
    private static String qualified(String reference) {
        int last = reference.lastIndexOf('.');
        int before = last < 0 ? -1 : reference.lastIndexOf('.', last - 1);
        return reference.substring(before + 1);
    }
}
