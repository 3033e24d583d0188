package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTreeTest {
    @Test
    void findsWhatLookingAtEachWouldFind() {
        var random = new Random(7);
        for (int size : new int[] {1, 2, 15, 16, 17, 255, 256, 257, 3_000}) {
            var boxes = new ArrayList<Box>();
            for (int i = 0; i < size; i++) {
                boxes.add(box(random, 60));
            }
            var tree = new BoxTree(boxes);
            for (int i = 0; i < 50; i++) {
                var wanted = box(random, 400);
                assertThat(tree.meeting(wanted)).isEqualTo(oneByOne(boxes, wanted));
            }
        }
    }

    @Test
    void findsNothingInNothing() {
        assertThat(new BoxTree(List.of()).meeting(new Box(0, 0, 9, 9)).isEmpty())
                .isTrue();
    }

    private static Box box(Random random, double most) {
        return new Box(
                random.nextDouble(2_000),
                random.nextDouble(2_000),
                random.nextDouble(most),
                random.nextInt(4) == 0 ? 0 : random.nextDouble(most));
    }

    private static BitSet oneByOne(List<Box> boxes, Box wanted) {
        var found = new BitSet();
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            boolean apart = box.right() < wanted.x()
                    || wanted.right() < box.x()
                    || box.bottom() < wanted.y()
                    || wanted.bottom() < box.y();
            found.set(i, !apart);
        }
        return found;
    }
}
