package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Parameter;
import headwater.flow.edit.FlowEdit.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// What a person would try on the cards of a flow: delete each, with and without healing, move each to some other
/// place, draw wires and orders from outputs to calls at random, and take the end of each wire to another parameter.
final class Gestures {
    private final Flow flow;
    private final Random random;
    private final List<Item> cards;
    private final List<Try> tries = new ArrayList<>();

    private Gestures(Flow flow, Random random) {
        this.flow = flow;
        this.random = random;
        this.cards = flow.items().stream()
                .filter(item -> !(item instanceof Item.Code code && code.folded()))
                .toList();
    }

    /// One try, by the name of its gesture.
    record Try(String gesture, FlowEdit edit) {}

    static List<Try> of(Flow flow, Random random) {
        var gestures = new Gestures(flow, random);
        gestures.all();
        return gestures.tries;
    }

    private void all() {
        for (var card : cards) {
            var nodes = List.of(card.id());
            tries.add(new Try("delete and heal", new FlowEdit.Delete(flow.id(), nodes, true)));
            tries.add(new Try("delete", new FlowEdit.Delete(flow.id(), nodes, false)));
            var elsewhere =
                    cards.stream().filter(other -> isElsewhere(card, other)).toList();
            if (!elsewhere.isEmpty()) {
                tries.add(new Try("move", new FlowEdit.Move(flow.id(), nodes, place(any(elsewhere)))));
            }
            wires(card);
        }
        rewires();
    }

    private static boolean isElsewhere(Item card, Item other) {
        return !other.statement().equals(card.statement()) && !card.statement().contains(other.statement());
    }

    private Position place(Item item) {
        if (item instanceof Item.Container container && random.nextBoolean()) {
            return new Position.AtEndOf(
                    container.id(), random.nextInt(container.branches().size()));
        }
        boolean isBefore = random.nextBoolean() || item instanceof Item.Return || item instanceof Item.Exit;
        return isBefore ? new Position.Before(item.id()) : new Position.After(item.id());
    }

    private void wires(Item from) {
        var calls = cards.stream()
                .filter(item -> item instanceof Item.Call && isElsewhere(from, item))
                .map(item -> (Item.Call) item)
                .toList();
        if (calls.isEmpty() || from instanceof Item.Return || from instanceof Item.Exit) {
            return;
        }
        var to = any(calls);
        tries.add(new Try("wait for", new FlowEdit.WaitFor(flow.id(), from.id(), to.id())));
        var names = outputs(from);
        var ports = ports(to);
        if (!ports.isEmpty() && (from instanceof Item.Call || !names.isEmpty())) {
            var name = names.isEmpty() ? "" : any(names);
            tries.add(new Try("connect", new FlowEdit.Connect(flow.id(), from.id(), to.id(), any(ports), name)));
        }
    }

    private void rewires() {
        for (var edge : flow.edges()) {
            var port = edge.port();
            boolean isWire = edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT;
            if (port == null || !isWire || !(flow.item(edge.to()).orElse(null) instanceof Item.Call)) {
                continue;
            }
            var calls = cards.stream()
                    .filter(item -> item instanceof Item.Call && !item.id().equals(edge.from()))
                    .map(item -> (Item.Call) item)
                    .filter(call -> !ports(call).isEmpty())
                    .toList();
            if (calls.isEmpty()) {
                continue;
            }
            var to = any(calls);
            var other = any(ports(to));
            if (to.id().equals(edge.to()) && other.equals(port)) {
                continue;
            }
            var variable = edge.variable() == null ? "" : edge.variable();
            tries.add(new Try(
                    "rewire",
                    new FlowEdit.Rewire(
                            new FlowEdit.Disconnect(flow.id(), edge.to(), port),
                            new FlowEdit.Connect(flow.id(), edge.from(), to.id(), other, variable))));
        }
    }

    private static List<String> outputs(Item item) {
        var names = new TreeSet<String>();
        switch (item) {
            case Item.Call call -> names.addAll(call.outputs());
            case Item.Code code -> {
                names.addAll(code.writes());
                names.addAll(code.mutates());
            }
            case Item.Container container -> names.addAll(container.outputs());
            case Item.Return _, Item.Exit _ -> {}
        }
        return List.copyOf(names);
    }

    /// The parameters with a port of their own on the card.
    private static List<String> ports(Item.Call call) {
        var ports = new TreeSet<String>();
        if (call.callee() != null) {
            call.callee().parameters().stream()
                    .filter(each -> each.form() != Parameter.Form.REST && each.form() != Parameter.Form.KEYWORDS)
                    .map(Parameter::name)
                    .filter(name -> !name.equals("self"))
                    .forEach(ports::add);
        }
        return List.copyOf(ports);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
