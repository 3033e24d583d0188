package headwater.graph.layout.rows;

import headwater.graph.layout.LayoutPage;
import java.util.ArrayList;
import java.util.List;

/// Finds the width at which a block, set in rows, fits a page at the greatest scale. Remembers what it has tried, so
/// that it can be asked for another page.
final class PageWidth {
    private static final double LEAST = 0.36;
    private static final double MOST = 3.2;
    private static final double STEP = 1.04;
    /// The same where a drawing will be small: there each part of it counts.
    private static final double FINE_STEP = 1.02;
    /// The same where only the scale is wanted, of many drawings.
    private static final double COARSE_STEP = 1.06;
    private static final double ROW = 0.004;
    /// What was chosen before is kept unless something else is better by so much.
    private static final double KEEP = 0.2;

    private final RowBlock block;
    private final Forms forms;
    private final double width;
    private final double step;
    private final List<Choice> tried = new ArrayList<>();

    /// @param width about how wide the block is to be
    PageWidth(RowBlock block, Forms forms, double width) {
        this(block, forms, width, block.measures.isNarrow() ? FINE_STEP : STEP);
    }

    private PageWidth(RowBlock block, Forms forms, double width, double step) {
        this.block = block;
        this.forms = forms;
        this.width = width;
        this.step = step;
    }

    /// The scale at which a block, set in rows, fits a page; found quickly, so that it may be a little too small.
    static double scale(RowBlock block, Forms forms, LayoutPage page) {
        var plan = new PageWidth(block, forms, page.width(), COARSE_STEP)
                .best(page)
                .plan();
        return Math.min(1, page.scale(plan.width(), plan.height()));
    }

    /// A width for rows, and the rows of that width.
    record Choice(double width, Plan plan) {}

    /// The best width for a page.
    Choice best(LayoutPage page) {
        double best = -1;
        var chosen = choice(0);
        for (int i = 0; width(i) < MOST * width; i++) {
            var choice = choice(i);
            double score = score(choice.plan(), page);
            if (score > best + 1e-9) {
                best = score;
                chosen = choice;
            }
            // What a greater width changes is wider than this.
            if (forms.isLowest(choice.plan()) || page.width() / choice.width() <= best) {
                break;
            }
        }
        return chosen;
    }

    private double width(int index) {
        return LEAST * width * Math.pow(step, index);
    }

    private Choice choice(int index) {
        while (tried.size() <= index) {
            double next = width(tried.size());
            tried.add(new Choice(next, forms.plan(block, next)));
        }
        return tried.get(index);
    }

    /// The best width for a page, or one from before if that is hardly worse.
    Choice bestNear(double before, LayoutPage page) {
        var best = best(page);
        var same = new Choice(before, forms.plan(block, before));
        return isGoodEnough(same, best, page) ? same : best;
    }

    /// Whether a choice is hardly worse than a better one.
    static boolean isGoodEnough(Choice choice, Choice better, LayoutPage page) {
        return score(choice.plan(), page) > score(better.plan(), page) - KEEP;
    }

    /// Whether a choice is hardly worse than any other could be.
    static boolean isGoodEnough(Choice choice, LayoutPage page) {
        return score(choice.plan(), page) > 1 - KEEP;
    }

    static double score(Plan plan, LayoutPage page) {
        return Math.min(1, page.scale(plan.width(), plan.height()))
                - ROW * plan.rows().size();
    }
}
