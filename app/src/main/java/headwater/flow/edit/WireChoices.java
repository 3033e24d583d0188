package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What can be done in place of a wire: bring source and target into the right order, or give the value a name.
final class WireChoices {
    private final Offers offers;
    private final @Nullable Flow flow;

    WireChoices(Offers offers, String flow) {
        this.offers = offers;
        this.flow = offers.document().flow(flow).orElse(null);
    }

    /// @param edit the edit as a whole
    /// @param wire the wire that it makes
    void connect(FlowEdit edit, FlowEdit.Connect wire, Outcome.Refused why) {
        if (flow == null || !(why.why().reason() instanceof EditReason reason)) {
            return;
        }
        if (reason == EditReason.WHICH_OUTPUT) {
            outputs(wire.from())
                    .forEach(name -> offers.offer(
                            Message.of(ChoiceText.USE_OUTPUT, name),
                            with(edit, new FlowEdit.Connect(wire.flow(), wire.from(), wire.to(), wire.port(), name))));
        }
        if (reason == EditReason.RUNS_BEFORE) {
            order(flow, wire.from(), wire.to(), edit);
        }
        keep(flow, edit, wire);
        if (offers.choices().isEmpty()) {
            order(flow, wire.from(), wire.to(), edit);
        }
        if (reason == EditReason.RESULT_IN_USE) {
            var name = offers.tree().fresh(wire.port());
            var named = new FlowEdit.Connect(wire.flow(), wire.from(), wire.to(), wire.port(), name);
            offers.offer(
                    Message.of(ChoiceText.NAME_RESULT, name),
                    List.of(new FlowEdit.Assign(wire.flow(), wire.from(), name), with(edit, named)));
        }
        var variable = variable(wire);
        another(flow, wire.from(), wire.to(), variable.isEmpty() ? Map.of() : Map.of(wire.port(), variable));
    }

    /// Where the target cannot come after the source, another call of it can.
    private void another(Flow in, ItemId from, ItemId to, Map<String, String> given) {
        if (offers.choices().isEmpty()
                && in.item(to).orElse(null) instanceof Item.Call call
                && in.item(from).isPresent()) {
            Copies.call(in, call, new Position.After(from), given)
                    .ifPresent(edit -> offers.offer(Message.of(ChoiceText.ANOTHER_CALL, to, from), edit));
        }
    }

    void waitFor(FlowEdit.WaitFor edit, Outcome.Refused why) {
        if (flow == null || !(why.why().reason() instanceof EditReason reason)) {
            return;
        }
        if (reason == EditReason.NO_WAIT_FOR) {
            if (flow.item(edit.from()).orElse(null) instanceof Item.Call call
                    && FutureUses.isHandedOver(call)
                    && call.outputs().size() == 1) {
                var name = call.outputs().getFirst();
                offers.offer(
                        Message.of(ChoiceText.WAIT_BEFORE, name),
                        new FlowEdit.AddCode(edit.flow(), name + ".wait()", new Position.Before(edit.to())));
            }
            offers.offer(
                    Message.of(ChoiceText.MAKE_TASK, edit.to()),
                    List.of(new FlowEdit.Promote(edit.flow(), edit.to()), edit));
            order(flow, edit.from(), edit.to(), null);
            another(flow, edit.from(), edit.to(), Map.of());
            return;
        }
        if (reason == EditReason.RESULT_IN_USE) {
            var name = offers.tree().fresh("done");
            offers.offer(
                    Message.of(ChoiceText.NAME_RESULT, name),
                    List.of(new FlowEdit.Assign(edit.flow(), edit.from(), name), edit));
        }
        order(flow, edit.from(), edit.to(), edit);
        boolean isNamed = flow.item(edit.from()).orElse(null) instanceof Item.Call call
                && call.outputs().size() == 1
                && FutureUses.isHandedOver(call);
        var names = outputs(edit.from());
        another(
                flow,
                edit.from(),
                edit.to(),
                isNamed ? Map.of(Futures.WAIT_FOR, "[" + names.getFirst() + "]") : Map.of());
    }

    private static FlowEdit with(FlowEdit edit, FlowEdit.Connect wire) {
        return edit instanceof FlowEdit.Rewire(var off, var _) ? new FlowEdit.Rewire(off, wire) : wire;
    }

    private List<String> outputs(ItemId from) {
        var item = flow == null ? null : flow.item(from).orElse(null);
        return switch (item) {
            case Item.Call call -> call.outputs();
            case Item.Container container -> container.outputs();
            case Item.Code code -> {
                var names = new ArrayList<String>(code.writes());
                names.addAll(code.mutates());
                yield names.stream().distinct().toList();
            }
            case Item.Return _, Item.Exit _ -> List.of();
            case null -> List.of();
        };
    }

    /// Moves the target behind the source, or the source before the target, and then makes the edit, if there is one.
    private void order(Flow in, ItemId from, ItemId to, @Nullable FlowEdit edit) {
        var source = in.item(from).orElse(null);
        var target = in.item(to).orElse(null);
        if (source == null || target == null || source.equals(target)) {
            return;
        }
        List<FlowEdit> then = edit == null ? List.of() : List.of(edit);
        if (MoveChoices.isInReturn(in, from) && source instanceof Item.Call call) {
            var name = offers.tree().fresh(DottedNames.last(call.reference()) + "_result");
            var assign = new FlowEdit.Assign(in.id(), from, name);
            var edits = new ArrayList<FlowEdit>(List.of(assign));
            edits.add(new FlowEdit.Move(in.id(), List.of(to), new Position.After(from)));
            edits.addAll(then);
            if (!offers.offer(Message.of(ChoiceText.NAME_RESULT, name), edits)) {
                edits.set(1, new FlowEdit.Move(in.id(), List.of(from), new Position.Before(to)));
                offers.offer(Message.of(ChoiceText.NAME_RESULT, name), edits);
            }
        }
        for (var block : ItemsAt.around(in, from)) {
            var outer = ItemsAt.in(block, from).orElse(source);
            var inner = ItemsAt.in(block, to).orElse(null);
            if (inner != null && !inner.equals(outer)) {
                behind(in, inner.id(), outer.id(), then);
                before(in, outer.id(), inner.id(), then);
                break;
            }
        }
        behind(in, to, from, then);
        before(in, from, to, then);
    }

    private void behind(Flow in, ItemId target, ItemId source, List<FlowEdit> then) {
        move(
                in,
                target,
                new Position.After(source),
                then,
                with -> Message.of(ChoiceText.TARGET_BEHIND, target, source, with));
    }

    private void before(Flow in, ItemId source, ItemId target, List<FlowEdit> then) {
        move(
                in,
                source,
                new Position.Before(target),
                then,
                with -> Message.of(ChoiceText.SOURCE_BEFORE, source, target, with));
    }

    /// @param what what it does, given the words for what comes along
    private void move(Flow in, ItemId node, Position to, List<FlowEdit> then, Function<String, Message> what) {
        var move = new FlowEdit.Move(in.id(), List.of(node), to);
        var moves = new MoveChoices(offers);
        moves.along(in, move).ifPresent(nodes -> {
            var more = nodes.subList(1, nodes.size());
            var with = more.isEmpty() ? "" : ", with " + MoveChoices.names(more);
            offers.offer(what.apply(with), then(new FlowEdit.Move(in.id(), nodes, to), then));
        });
        if (offers.choices().isEmpty()) {
            moves.cut(in, move, then);
        }
        if (offers.choices().isEmpty()) {
            var past = new FlowEdit.Move(in.id(), List.of(node), to, true);
            moves.along(in, past)
                    .ifPresent(nodes ->
                            offers.offer(what.apply(""), then(new FlowEdit.Move(in.id(), nodes, to, true), then)));
            if (offers.choices().isEmpty()) {
                moves.cut(in, past, then);
            }
        }
    }

    private static List<FlowEdit> then(FlowEdit first, List<FlowEdit> more) {
        var all = new ArrayList<FlowEdit>(List.of(first));
        all.addAll(more);
        return all;
    }

    /// Gives the value a variable of its own, which nothing else assigns, and takes that.
    private void keep(Flow in, FlowEdit edit, FlowEdit.Connect wire) {
        var source = in.item(wire.from()).orElse(null);
        boolean isParameter = wire.from().equals(ItemId.PARAMETERS);
        var to = in.item(wire.to()).orElse(null);
        if (!(to instanceof Item.Call) || (source == null && !isParameter)) {
            return;
        }
        var variable = variable(wire);
        boolean isCall = source instanceof Item.Call call && call.outputs().isEmpty();
        if (variable.isEmpty() && !isCall) {
            return;
        }
        var tree = offers.tree();
        var name = tree.fresh(isCall ? wire.port() : variable + "_2");
        var edits = new ArrayList<FlowEdit>();
        if (edit instanceof FlowEdit.Rewire(var off, var _)) {
            edits.add(off);
        }
        var code = name + " = " + variable;
        if (isParameter) {
            var first = in.body().items().getFirst().id();
            edits.add(new FlowEdit.AddCode(in.id(), code, new Position.Before(first)));
        } else {
            edits.add(
                    isCall
                            ? new FlowEdit.Assign(in.id(), wire.from(), name)
                            : new FlowEdit.AddCode(in.id(), code, new Position.After(wire.from())));
        }
        edits.add(new FlowEdit.SetArgument(in.id(), wire.to(), wire.port(), new PartChange.To(name)));
        boolean isSure = isParameter || isAlwaysBefore(in, wire.from(), wire.to());
        if (isSure) {
            offers.offer(Message.of(ChoiceText.KEEP_VALUE, name), edits);
            return;
        }
        for (var block : ItemsAt.around(in, wire.from())) {
            var outer = ItemsAt.in(block, wire.from());
            var inner = ItemsAt.in(block, wire.to());
            if (outer.isPresent() && inner.isPresent()) {
                boolean isEarlier =
                        block.items().indexOf(outer.get()) < block.items().indexOf(inner.get());
                if (isEarlier) {
                    var none = new FlowEdit.AddCode(
                            in.id(),
                            name + " = None",
                            new Position.Before(outer.get().id()));
                    offers.offer(Message.of(ChoiceText.KEEP_OR_NONE, name), then(none, edits));
                }
                return;
            }
        }
    }

    private String variable(FlowEdit.Connect wire) {
        if (!wire.variable().isEmpty()) {
            return wire.variable();
        }
        var names = outputs(wire.from());
        return wire.from().equals(ItemId.PARAMETERS) ? wire.port() : names.isEmpty() ? "" : names.getLast();
    }

    /// Whether the target is in the block of the source, or within that, and after it.
    private static boolean isAlwaysBefore(Flow in, ItemId from, ItemId to) {
        var block = ItemsAt.around(in, from).getFirst();
        var inner = ItemsAt.in(block, to);
        var outer = ItemsAt.in(block, from);
        return inner.isPresent()
                && outer.isPresent()
                && block.items().indexOf(outer.get()) < block.items().indexOf(inner.get());
    }
}
