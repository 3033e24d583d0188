package headwater.app.drawing;

import headwater.flow.Binding;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The constant by which calls of one thing differ, where their cards would look alike: `"north"` and `"south"`.
final class TellingArguments {
    /// As many characters as the second line of a card has room for beside the kind of the card.
    private static final int MOST = 14;

    private TellingArguments() {}

    /// The constants of such calls, short enough for a card.
    static Map<ItemId, String> of(Flow flow) {
        var alike = new LinkedHashMap<String, List<Item.Call>>();
        for (var item : flow.items()) {
            if (item instanceof Item.Call call) {
                alike.computeIfAbsent(call.reference(), _ -> new ArrayList<>()).add(call);
            }
        }
        var telling = new LinkedHashMap<ItemId, String>();
        alike.values().forEach(calls -> telling.putAll(shortened(telling(calls))));
        return telling;
    }

    /// Those of the parameter that tells most of the calls apart, the first of several.
    private static Map<ItemId, String> telling(List<Item.Call> calls) {
        var byParameter = new LinkedHashMap<String, Map<ItemId, String>>();
        for (var call : calls) {
            for (var argument : call.arguments()) {
                if (argument.binding() instanceof Binding.Const(var text)) {
                    byParameter
                            .computeIfAbsent(argument.port(), _ -> new LinkedHashMap<>())
                            .put(call.id(), Source.inOneLine(text));
                }
            }
        }
        Map<ItemId, String> best = Map.of();
        int most = 1;
        for (var constants : byParameter.values()) {
            int different = different(constants.values());
            if (different > most) {
                most = different;
                best = constants;
            }
        }
        return best;
    }

    /// The beginnings of long ones, or their ends where these say more.
    private static Map<ItemId, String> shortened(Map<ItemId, String> constants) {
        var beginnings = mapped(constants, text -> text.substring(0, MOST - 1).stripTrailing() + "…");
        var ends = mapped(
                constants,
                text -> "…" + text.substring(text.length() - MOST + 1).stripLeading());
        return different(ends.values()) > different(beginnings.values()) ? ends : beginnings;
    }

    private static Map<ItemId, String> mapped(Map<ItemId, String> constants, UnaryOperator<String> ofLong) {
        var mapped = new LinkedHashMap<ItemId, String>();
        constants.forEach((id, text) -> mapped.put(id, text.length() <= MOST ? text : ofLong.apply(text)));
        return mapped;
    }

    private static int different(Collection<String> texts) {
        return new LinkedHashSet<>(texts).size();
    }
}
