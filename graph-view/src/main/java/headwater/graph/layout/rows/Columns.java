package headwater.graph.layout.rows;

import headwater.graph.layout.rows.Plan.Cell;
import headwater.graph.layout.rows.Plan.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the rows of a block can be made of: the heights that they can have, and the columns in a row of a height. It is
/// the same for rows of every width, so it is found once.
final class Columns {
    private static final int LOOK_AHEAD = 24;

    final RowBlock block;
    private final Function<RowItem, List<Form>> forms;
    private final @Nullable KeptRows kept;
    private final int[] wires;
    private final int[] stackable;
    private final List<Start> starts;

    /// @param forms the sizes that an item can have, the narrowest first
    /// @param kept where rows and columns begin; null if that is open
    Columns(RowBlock block, Function<RowItem, List<Form>> forms, @Nullable KeptRows kept) {
        this.block = block;
        this.forms = forms;
        this.kept = kept;
        this.wires = block.wiresAtBreaks();
        this.stackable = kept == null ? block.stackable() : kept.stackable();
        this.starts =
                IntStream.range(0, block.items.size()).mapToObj(Start::new).toList();
    }

    int count() {
        return starts.size();
    }

    /// How many wires cross the break before an item.
    int wires(int index) {
        return wires[index];
    }

    /// Whether a row may begin with an item.
    boolean mayBegin(int index) {
        return kept == null || index == count() || kept.beginsRow(index);
    }

    /// Whether a row ends before an item.
    ///
    /// @param isFull whether it would be too wide with the item
    boolean endsBefore(int index, boolean isFull) {
        return kept == null ? isFull : kept.beginsRow(index);
    }

    /// The heights to try for rows that begin with an item: those of the next items and of stacks of them.
    double[] heights(int first) {
        return starts.get(first).heights();
    }

    /// As many of the next items as are in a stack, or the next one; null if it is higher.
    @Nullable
    Column column(int first, double height) {
        return starts.get(first).column(height);
    }

    // Cards have their narrowest form first.
    private double narrowest(int index) {
        return forms(index).getFirst().height();
    }

    private List<Form> forms(int index) {
        return forms.apply(block.items.get(index));
    }

    /// What can begin with one item.
    private final class Start {
        private final int first;
        private final boolean isStack;
        private final List<Column> alone = new ArrayList<>();
        private final Map<Double, Column> stacks = new HashMap<>();
        private double @Nullable [] heights;

        Start(int first) {
            this.first = first;
            this.isStack = first + 1 < stackable.length && stackable[first + 1] > 0;
        }

        double[] heights() {
            var known = heights;
            if (known == null) {
                known = found();
                heights = known;
            }
            return known;
        }

        private double[] found() {
            var found = new TreeSet<Double>();
            int end = kept == null ? Math.min(count(), first + LOOK_AHEAD) : kept.endOfRow(first);
            for (int i = first; i < end; i++) {
                for (var form : forms(i)) {
                    found.add(form.height());
                }
                double stack = narrowest(i);
                for (int above = 1; above <= stackable[i] && i - above >= first; above++) {
                    stack += narrowest(i - above) + Measures.STACK_GAP;
                    found.add(stack);
                }
            }
            return found.stream().mapToDouble(each -> each).toArray();
        }

        @Nullable
        Column column(double height) {
            if (!isStack) {
                return alone(height);
            }
            var known = stacks.get(height);
            if (known == null) {
                known = stack(height);
                if (known != null) {
                    stacks.put(height, known);
                }
            }
            return known;
        }

        private @Nullable Column alone(double height) {
            if (alone.isEmpty()) {
                var item = block.items.get(first);
                forms(first).forEach(form -> alone.add(Column.of(List.of(new Cell(item, form)))));
            }
            for (var column : alone) {
                if (fits(column.cells().getFirst().form(), height)) {
                    return column;
                }
            }
            return null;
        }

        private @Nullable Column stack(double height) {
            var cells = new ArrayList<Cell>();
            double tall = 0;
            int at = first;
            for (; at < count() && (at == first || stackable[at] >= at - first); at++) {
                double left = height - tall;
                var form = forms(at).stream().filter(each -> fits(each, left)).findFirst();
                if (form.isEmpty()) {
                    break;
                }
                cells.add(new Cell(block.items.get(at), form.get()));
                tall += form.get().height() + Measures.STACK_GAP;
            }
            boolean isTorn = kept != null && at < count() && stackable[at] >= at - first;
            return cells.isEmpty() || isTorn ? null : Column.of(cells);
        }

        private static boolean fits(Form form, double height) {
            return form.height() <= height + 0.01;
        }
    }
}
