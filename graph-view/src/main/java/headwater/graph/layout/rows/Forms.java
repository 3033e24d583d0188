package headwater.graph.layout.rows;

import headwater.graph.Placement.Kept;
import headwater.graph.Size;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.rows.Plan.Cell;
import headwater.graph.layout.rows.Plan.Column;
import headwater.graph.layout.rows.Plan.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The sizes that items can have: of a card those that it was given, of a container those that its content can have.
/// Remembers what it found.
final class Forms {
    private static final double[] WIDTHS = {
        150, 170, 190, 215, 240, 270, 300, 340, 380, 425, 470, 525, 580, 640, 700, 790, 880, 990, 1100, 1250, 1400,
        1600, 1800, 2100, 2400
    };

    private final ToDoubleFunction<RowItem> worth;
    private final Kept before;
    private final Map<RowItem, List<Form>> forms = new HashMap<>();
    private final Map<RowBlock, Columns> columns = new HashMap<>();

    /// @param worth what a row break before an item is worth
    /// @param before the rows to keep, if any
    Forms(ToDoubleFunction<RowItem> worth, Kept before) {
        this.worth = worth;
        this.before = before;
    }

    /// The forms of an item of which none is both wider and higher than another, the narrowest first.
    List<Form> of(RowItem item) {
        var known = forms.get(item);
        if (known == null) {
            known = best(all(item));
            forms.put(item, known);
        }
        return known;
    }

    /// A block set in rows of a width.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Plan plan(RowBlock block, double width) {
        var parts = columns.computeIfAbsent(block, _ -> new Columns(block, this::of, KeptRows.of(block, before)));
        return new RowBreaks(parts, width, worth).plan();
    }

    /// Whether no greater width gives a lower plan: everything is in one row, and nothing in it has a lower form.
    boolean isLowest(Plan plan) {
        return plan.rows().size() <= 1
                && plan.rows().stream()
                        .flatMap(row -> row.columns().stream())
                        .flatMap(column -> column.cells().stream())
                        .allMatch(cell -> cell.form().equals(of(cell.item()).getLast()));
    }

    private List<Form> all(RowItem item) {
        var content = item.content();
        if (content == null) {
            return sizes(item.node).stream()
                    .map(size -> new Form(size.width(), size.height(), item.node.port(), null))
                    .toList();
        }
        var found = new ArrayList<Form>();
        for (var plan : content.isRegions ? regions(content) : rows(content)) {
            double least = item.isRegion() ? item.node.branchWidths().get(item.index) : item.node.headerWidth();
            found.add(new Form(
                    Math.max(least, plan.width()), item.header() + plan.height(), item.header() + plan.base(), plan));
        }
        return found;
    }

    /// The one that it had before, if it had one: what is not touched does not change its size.
    private List<Size> sizes(LayoutInput.Node node) {
        var all = node.sizes();
        var cell = before.cells().get(node.id());
        return cell == null || cell.size() < 0 || cell.size() >= all.size() ? all : List.of(all.get(cell.size()));
    }

    private List<Plan> rows(RowBlock block) {
        if (KeptRows.of(block, before) != null) {
            return List.of(plan(block, before.width()));
        }
        var plans = new ArrayList<Plan>();
        double last = 0;
        for (double width : WIDTHS) {
            var plan = plan(block, width);
            // Wider than what was found for less: the same plan again.
            if (plans.isEmpty() || plan.width() != last) {
                plans.add(plan);
            }
            last = plan.width();
            if (isLowest(plan)) {
                break;
            }
        }
        return plans;
    }

    /// Regions below each other, and beside each other where they are no higher than one of them must be.
    private List<Plan> regions(RowBlock block) {
        var beside = beside(block);
        var below = below(block);
        var owner = Objects.requireNonNull(block.owner);
        if (before.cells().containsKey(owner.id())) {
            return before.beside().contains(owner.id()) ? beside : below;
        }
        return Stream.concat(beside.stream(), below.stream()).toList();
    }

    private List<Plan> beside(RowBlock block) {
        var plans = new ArrayList<Plan>();
        var heights = new TreeSet<Double>();
        for (var region : block.items) {
            of(region).forEach(form -> heights.add(form.height()));
        }
        for (double height : heights) {
            var columns = new ArrayList<Column>();
            for (var region : block.items) {
                of(region).stream()
                        .filter(form -> form.height() <= height)
                        .findFirst()
                        .ifPresent(form -> columns.add(Column.of(List.of(new Cell(region, form)))));
            }
            if (columns.size() == block.items.size()) {
                plans.add(plan(block, List.of(Row.ofRegions(columns, block.measures))));
            }
        }
        return plans;
    }

    private List<Plan> below(RowBlock block) {
        var plans = new ArrayList<Plan>();
        var widths = new TreeSet<Double>();
        for (var region : block.items) {
            of(region).forEach(form -> widths.add(form.width()));
        }
        for (double width : widths) {
            var rows = new ArrayList<Row>();
            for (var region : block.items) {
                of(region).stream()
                        .filter(form -> form.width() <= width)
                        .min(Comparator.comparingDouble(Form::height))
                        .ifPresent(form -> rows.add(
                                Row.ofRegions(List.of(Column.of(List.of(new Cell(region, form)))), block.measures)));
            }
            if (rows.size() == block.items.size()) {
                plans.add(plan(block, rows));
            }
        }
        return plans;
    }

    private static Plan plan(RowBlock block, List<Row> rows) {
        var measures = block.measures;
        double wide = rows.stream().mapToDouble(Row::width).max().orElse(0);
        double tall = rows.stream().mapToDouble(Row::height).sum() + (rows.size() - 1) * measures.regionGap();
        return new Plan(
                rows, wide + 2 * measures.sideLane(), tall + measures.firstGutter() + measures.lastGutter(), measures);
    }

    private static List<Form> best(List<Form> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Form::width).thenComparingDouble(Form::height));
        var kept = new ArrayList<Form>();
        double lowest = Double.MAX_VALUE;
        for (var form : sorted) {
            if (form.height() < lowest) {
                kept.add(form);
                lowest = form.height();
            }
        }
        return kept;
    }
}
