package headwater.flow.edit;

import headwater.flow.Block;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Binds;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done in place of a move: bring along what is in the way, or go as near as possible.
final class MoveChoices {
    private static final int MOST_ROUNDS = 12;
    /// A move that brings along more than this is no longer the move that was asked for.
    private static final int MOST_ALONG = 30;
    private static final int MOST_PLACES = 10;
    private static final int MOST_CUTS = 8;

    private final Offers offers;

    MoveChoices(Offers offers) {
        this.offers = offers;
    }

    void find(FlowEdit.Move move) {
        var flow = offers.document().flow(move.flow()).orElse(null);
        if (flow == null
                || move.nodes().isEmpty()
                || move.nodes().stream().anyMatch(id -> flow.item(id).isEmpty())) {
            return;
        }
        nearest(flow, move).ifPresent(edit -> offers.offer(words(edit.to()), edit));
        brought(flow, move).ifPresent(edit -> {
            var more = edit.nodes().subList(move.nodes().size(), edit.nodes().size());
            offers.offer(Message.of(ChoiceText.BRING_ALONG, names(more)), edit);
        });
        cut(flow, move, List.of());
        var past = new FlowEdit.Move(move.flow(), move.nodes(), move.to(), true);
        along(flow, past)
                .ifPresent(nodes -> offers.offer(
                        Message.of(ChoiceText.PAST_EXITS), new FlowEdit.Move(move.flow(), nodes, move.to(), true)));
        if (offers.choices().isEmpty()) {
            cut(flow, past, List.of());
        }
        returnHere(flow, move);
        assigned(flow, move);
        if (offers.choices().isEmpty()) {
            copy(flow, move);
        }
    }

    /// What can be done without cutting anything.
    MoveInstead instead(FlowEdit.Move move) {
        var flow = offers.document().flow(move.flow()).orElse(null);
        return flow == null
                ? new MoveInstead(Optional.empty(), Optional.empty())
                : new MoveInstead(nearer(flow, move), brought(flow, move));
    }

    private Optional<FlowEdit.Move> brought(Flow flow, FlowEdit.Move move) {
        return along(flow, move)
                .filter(nodes -> nodes.size() > move.nodes().size())
                .map(nodes -> new FlowEdit.Move(move.flow(), nodes, move.to()));
    }

    /// Leaves the card where it is, and puts another one at the place.
    private void copy(Flow flow, FlowEdit.Move move) {
        switch (flow.item(move.nodes().getFirst()).orElse(null)) {
            case Item.Call call ->
                Copies.call(flow, call, move.to(), Map.of())
                        .ifPresent(edit -> offers.offer(Message.of(ChoiceText.COPY_HERE, call.id()), edit));
            case Item.Return last -> guard(flow, last, move.to(), List.of());
            case Item.Exit exit ->
                guard(flow, exit, move.to(), List.of(new FlowEdit.Delete(flow.id(), List.of(exit.id()), false)));
            case Item.Code _, Item.Container _ -> {}
            case null -> {}
        }
    }

    private void guard(Flow flow, Item way, Position to, List<FlowEdit> then) {
        try {
            var edits = new ArrayList<>(List.of(Copies.guard(offers.tree(), flow, way, to)));
            edits.addAll(then);
            offers.offer(Message.of(ChoiceText.GUARD_HERE), edits);
        } catch (Refusal _) {
            // There is no such place.
        }
    }

    /// Of a call in a `return` the call moves alone, and its result is returned where it was.
    private void assigned(Flow flow, FlowEdit.Move move) {
        var first = move.nodes().getFirst();
        if (move.nodes().size() == 1
                && isInReturn(flow, first)
                && flow.item(first).orElse(null) instanceof Item.Call call) {
            var name = offers.tree().fresh(DottedNames.last(call.reference()) + "_result");
            offers.offer(
                    Message.of(ChoiceText.NAME_RESULT, name),
                    List.of(new FlowEdit.Assign(move.flow(), first, name), move));
        }
    }

    /// Whether an item is in a statement with a `return`.
    static boolean isInReturn(Flow flow, ItemId id) {
        var item = flow.item(id).orElse(null);
        return item instanceof Item.Call
                && flow.items().stream()
                        .anyMatch(each -> (each instanceof Item.Return || each instanceof Item.Exit)
                                && each.statement().contains(item.statement()));
    }

    static String names(List<ItemId> ids) {
        return quoted(ids.stream().map(ItemId::value).toList());
    }

    /// The items with what has to come along, by what each refusal names; empty where that does not help.
    Optional<List<ItemId>> along(Flow flow, FlowEdit.Move move) {
        var nodes = new ArrayList<>(move.nodes());
        for (int i = 0; i < MOST_ROUNDS; i++) {
            addPassed(flow, move, nodes);
            if (nodes.size() - move.nodes().size() > MOST_ALONG) {
                return Optional.empty();
            }
            switch (offers.attempt(new FlowEdit.Move(move.flow(), nodes, move.to(), move.pastExits()))) {
                case Outcome.Edited _ -> {
                    return Optional.of(nodes);
                }
                case Outcome.Refused refused -> {
                    boolean isInTheWay = refused.why().reason() == EditReason.MOVE_CROSSES_USE
                            || refused.why().reason() == EditReason.VALUE_LOST;
                    var next = isInTheWay
                            ? ItemsAt.line(flow, refused.line(), withAnchor(nodes, move.to()))
                            : Optional.<Item>empty();
                    if (next.isEmpty()) {
                        return Optional.empty();
                    }
                    nodes.add(next.get().id());
                }
            }
        }
        return Optional.empty();
    }

    /// Adds the items that are in the way, where all of an item is passed.
    private void addPassed(Flow flow, FlowEdit.Move move, List<ItemId> nodes) {
        var conflicts =
                new Moves(offers.tree()).conflicts(new FlowEdit.Move(move.flow(), nodes, move.to(), move.pastExits()));
        for (var conflict : conflicts) {
            if (nodes.size() - move.nodes().size() > MOST_ALONG) {
                return;
            }
            ItemsAt.line(flow, conflict.passed().span().line(), withAnchor(nodes, move.to()))
                    .ifPresent(item -> nodes.add(item.id()));
        }
    }

    /// Moves with `...` in place of each value that would not be there or be another one.
    ///
    /// @param then the edits after the move
    boolean cut(Flow flow, FlowEdit.Move move, List<FlowEdit> then) {
        var cuts = new LinkedHashSet<FlowEdit>();
        var names = new LinkedHashSet<String>();
        for (var conflict : new Moves(offers.tree()).conflicts(move)) {
            names.addAll(conflict.taken());
            names.addAll(conflict.given());
            cuts(flow, conflict.passed(), conflict.taken(), cuts);
            cuts(flow, conflict.moved(), conflict.given(), cuts);
            if (cuts.size() > MOST_CUTS) {
                return false;
            }
        }
        var what = then.isEmpty()
                ? Message.of(ChoiceText.CUT_AND_MOVE, quoted(names))
                : Message.of(ChoiceText.CUT_AND_CONNECT, quoted(names));
        while (cuts.size() <= MOST_CUTS) {
            var edits = new ArrayList<FlowEdit>(cuts);
            edits.add(move);
            edits.addAll(then);
            var refused = offers.refusal(edits);
            if (refused.isEmpty()) {
                return !cuts.isEmpty() && offers.offer(what, edits);
            }
            if (refused.get().why().reason() != EditReason.VALUE_LOST) {
                return false;
            }
            // Cuts do not change how many lines there are.
            var name = String.valueOf(refused.get().why().arguments().getFirst());
            names.add(name);
            if (!lost(flow, refused.get().line(), name, cuts)) {
                return false;
            }
        }
        return false;
    }

    /// Cuts the uses of a name on a line.
    private boolean lost(Flow flow, int line, String name, Set<FlowEdit> cuts) {
        int before = cuts.size();
        var tree = offers.tree();
        for (var item : flow.items()) {
            boolean isUsed = item.statement().line() <= line
                    && line <= item.statement().endLine()
                    && tree.root()
                            .hasAny(node ->
                                    isUse(item, node, name) && node.span().line() == line);
            if (isUsed && cuts.size() == before) {
                cuts.add(new FlowEdit.Cut(flow.id(), item.id(), name));
            }
        }
        return cuts.size() > before;
    }

    private static void cuts(Flow flow, Syntax at, Set<String> names, Set<FlowEdit> cuts) {
        for (var item : flow.items()) {
            if (item.statement().endByte() <= at.start()
                    || at.end() <= item.statement().startByte()) {
                continue;
            }
            boolean isIn = at.start() <= item.statement().startByte()
                    && item.statement().endByte() <= at.end();
            boolean isHeader = item instanceof Item.Container container
                    && item.statement().contains(at.span())
                    && container.branches().stream()
                            .noneMatch(branch -> branch.block().span().contains(at.span()));
            boolean isPart = item instanceof Item.Code && item.statement().contains(at.span());
            for (var name : names) {
                boolean isUsed = at.hasAny(node -> isUse(item, node, name));
                if ((isIn || isHeader || isPart) && isUsed) {
                    cuts.add(new FlowEdit.Cut(flow.id(), item.id(), name));
                }
            }
        }
    }

    /// Whether an item itself reads a name there.
    private static boolean isUse(Item item, Syntax node, String name) {
        return node.is("identifier") && node.text().equals(name) && Holes.isOwn(item, node) && !Binds.isAssigned(node);
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static List<ItemId> withAnchor(List<ItemId> nodes, Position to) {
        var all = new ArrayList<>(nodes);
        var anchor = anchor(to);
        if (anchor != null) {
            all.add(anchor);
        }
        return all;
    }

    private static @Nullable ItemId anchor(Position to) {
        return switch (to) {
            case Position.Before(var item) -> item;
            case Position.After(var item) -> item;
            case Position.AtEndOf(var container, var _) -> container;
            case Position.AtEnd _ -> null;
        };
    }

    /// The first place that is allowed, from the wanted one on, in its block and then in those around.
    private Optional<FlowEdit.Move> nearest(Flow flow, FlowEdit.Move move) {
        return elsewhere(flow, move)
                .filter(edit -> offers.attempt(edit) instanceof Outcome.Edited)
                .findFirst();
    }

    /// The same, but nothing where the items have a place that is as near.
    private Optional<FlowEdit.Move> nearer(Flow flow, FlowEdit.Move move) {
        return elsewhere(flow, move)
                .takeWhile(edit -> !isThere(offers.attempt(edit)))
                .filter(offers::changes)
                .findFirst();
    }

    /// The move to places near the wanted one, the nearest first.
    private static Stream<FlowEdit.Move> elsewhere(Flow flow, FlowEdit.Move move) {
        return places(flow, move).stream()
                .limit(MOST_PLACES)
                .map(place -> new FlowEdit.Move(move.flow(), move.nodes(), place, move.pastExits()));
    }

    private static boolean isThere(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var _, var why, var _) && why.reason() == EditReason.ALREADY_THERE;
    }

    private static Message words(Position place) {
        return switch (place) {
            case Position.Before(var item) -> Message.of(ChoiceText.NEAREST_BEFORE, item);
            case Position.After(var item) -> Message.of(ChoiceText.NEAREST_AFTER, item);
            case Position.AtEndOf(var item, var _) -> Message.of(ChoiceText.NEAREST_INTO, item);
            case Position.AtEnd _ -> throw new IllegalStateException("no place is looked for at the end");
        };
    }

    private static List<Position> places(Flow flow, FlowEdit.Move move) {
        var places = new LinkedHashSet<Position>();
        var anchor = anchor(move.to());
        List<Block> blocks = new ArrayList<>();
        if (move.to() instanceof Position.AtEndOf(var id, int branch)
                && flow.item(id).orElse(null) instanceof Item.Container container
                && branch >= 0
                && branch < container.branches().size()) {
            blocks.add(container.branches().get(branch).block());
        }
        blocks.addAll(anchor == null ? List.of(flow.body()) : ItemsAt.around(flow, anchor));
        for (var block : blocks) {
            var items = block.items().stream()
                    .filter(item -> !(item instanceof Item.Code code && code.folded()))
                    .filter(item -> !move.nodes().contains(item.id()))
                    .toList();
            int wanted = wanted(items, move.to(), anchor);
            IntStream.rangeClosed(0, items.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> Math.abs(i - wanted)))
                    .forEach(i -> {
                        if (i < items.size()) {
                            places.add(new Position.Before(items.get(i).id()));
                        } else if (i > 0) {
                            places.add(new Position.After(items.getLast().id()));
                        }
                    });
        }
        places.remove(move.to());
        return List.copyOf(places);
    }

    private static int wanted(List<Item> items, Position to, @Nullable ItemId anchor) {
        for (int i = 0; i < items.size(); i++) {
            var id = items.get(i).id();
            if (anchor != null && (id.equals(anchor) || anchor.isIn(id))) {
                return to instanceof Position.Before ? i : i + 1;
            }
        }
        return items.size();
    }

    /// Of a `return` that is to end the flow earlier: what follows would never run.
    private void returnHere(Flow flow, FlowEdit.Move move) {
        boolean isReturn =
                move.nodes().size() == 1 && flow.item(move.nodes().getFirst()).orElse(null) instanceof Item.Return;
        var anchor = anchor(move.to());
        if (!isReturn || anchor == null) {
            return;
        }
        var items = flow.body().items();
        int from = wanted(items, move.to(), anchor);
        var going = items.subList(Math.min(from, items.size()), items.size()).stream()
                .filter(item -> !(item instanceof Item.Return))
                .map(Item::id)
                .toList();
        if (!going.isEmpty()) {
            offers.offer(
                    Message.of(ChoiceText.RETURN_HERE, going.size()), new FlowEdit.Delete(move.flow(), going, false));
        }
    }
}
