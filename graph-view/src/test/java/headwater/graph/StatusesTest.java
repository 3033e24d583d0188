package headwater.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusesTest {
    private static final Status RUNNING = Status.PLAIN.withState(new Tone("running"), null);

    @Test
    void nameExactlyWhatDiffers() {
        var random = new Random(7);
        var before = new HashMap<NodeId, Status>();
        var statuses = Statuses.NONE;
        for (int round = 0; round < 50; round++) {
            var change = new HashMap<NodeId, Status>();
            for (int i = 0; i < random.nextInt(40); i++) {
                change.put(id(random.nextInt(3_000)), RUNNING.withSubtitle("round " + random.nextInt(3)));
            }
            var after = statuses.with(change, Map.of());
            change.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));

            assertThat(after.nodesUnlike(statuses)).isEqualTo(change.keySet());
            assertThat(statuses.nodesUnlike(after)).isEqualTo(change.keySet());
            before.putAll(change);
            statuses = after;
        }
        assertThat(statuses.nodesUnlike(Statuses.NONE)).isEqualTo(before.keySet());
        assertThat(statuses).isEqualTo(Statuses.NONE.with(before, Map.of()));
    }

    @Test
    void areTheSameObjectWhenNothingChanges() {
        var statuses = Statuses.NONE.with(Map.of(id(1), RUNNING), Map.of());

        assertThat(statuses.with(Map.of(id(1), RUNNING), Map.of())).isSameAs(statuses);
        assertThat(statuses.with(Map.of(), Map.of())).isSameAs(statuses);
    }

    @Test
    void leaveAnEarlierStateAsItWas() {
        var before = Statuses.NONE.with(Map.of(id(1), RUNNING), Map.of());
        before.with(Map.of(id(1), Status.PLAIN, id(2), RUNNING), Map.of());
        var node = DiagramNode.of("n1", Shape.CARD, "task", "one");

        assertThat(before.over(node).status()).isEqualTo(RUNNING);
        assertThat(before.over(node.in(new NodeId("frame"))).parent()).isEqualTo(new NodeId("frame"));
    }

    private static NodeId id(int number) {
        return new NodeId("n" + number);
    }
}
