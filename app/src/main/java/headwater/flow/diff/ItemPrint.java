package headwater.flow.diff;

import headwater.flow.Block;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What identifies an item within its flow: its text as tokens, and what is around it.
///
/// `text` is the statement and the place of the item in it; `own` is the call, header or statement alone; `inner`
/// is what is given to a call, or the body of a container. `before` and `after` are the items next to it in its
/// block.
final class ItemPrint {
    private final Item item;
    private final @Nullable ItemPrint parent;
    private final List<String> own;
    private final List<String> inner;
    private final String text;
    private @Nullable ItemPrint before;
    private @Nullable ItemPrint after;

    private ItemPrint(Item item, @Nullable ItemPrint parent, List<String> own, List<String> inner, String text) {
        this.item = item;
        this.parent = parent;
        this.own = own;
        this.inner = inner;
        this.text = text;
    }

    /// The prints of all items of a flow, containers before what they hold.
    static List<ItemPrint> all(Source source, Flow flow) {
        var all = new ArrayList<ItemPrint>();
        new Printer(source, all).add(flow.body(), null);
        return all;
    }

    Item item() {
        return item;
    }

    ItemId id() {
        return item.id();
    }

    @Nullable
    ItemPrint parent() {
        return parent;
    }

    @Nullable
    ItemPrint before() {
        return before;
    }

    @Nullable
    ItemPrint after() {
        return after;
    }

    List<String> own() {
        return own;
    }

    List<String> inner() {
        return inner;
    }

    String text() {
        return text;
    }

    /// The names that the item binds.
    List<String> outputs() {
        return switch (item) {
            case Item.Call call -> call.outputs();
            case Item.Code code -> List.copyOf(code.writes());
            case Item.Container container -> container.outputs();
            case Item.Return _, Item.Exit _ -> List.of();
        };
    }

    /// The last part of the called name, empty for what is not a call.
    String callee() {
        return item instanceof Item.Call call
                ? call.reference().substring(call.reference().lastIndexOf('.') + 1)
                : "";
    }

    private record Printer(
            Source source, List<ItemPrint> all, Map<Span, List<String>> tokens, Map<String, Integer> counts) {
        Printer(Source source, List<ItemPrint> all) {
            this(source, all, new HashMap<>(), new HashMap<>());
        }

        void add(Block block, @Nullable ItemPrint parent) {
            ItemPrint last = null;
            for (var item : block.items()) {
                var print = print(item, parent);
                print.before = last;
                if (last != null) {
                    last.after = print;
                }
                last = print;
                all.add(print);
                if (item instanceof Item.Container container) {
                    container.branches().forEach(branch -> add(branch.block(), print));
                }
            }
        }

        private ItemPrint print(Item item, @Nullable ItemPrint parent) {
            var statement = tokens(item.statement());
            var own = switch (item) {
                case Item.Call call -> tokens(call.call());
                case Item.Container container -> Tokens.of(container.header());
                case Item.Code _, Item.Return _, Item.Exit _ -> statement;
            };
            var inner = item instanceof Item.Call call ? tokens(call.brackets()) : statement;
            var group = ItemMatch.group(item);
            int place = counts.merge(item.statement() + group, 1, Integer::sum);
            return new ItemPrint(item, parent, own, inner, group + place + " " + String.join(" ", statement));
        }

        private List<String> tokens(Span span) {
            return tokens.computeIfAbsent(span, each -> Tokens.of(source.text(each)));
        }
    }
}
