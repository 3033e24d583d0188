package headwater.graph.layout.rows;

import headwater.graph.layout.LayoutPage;

/// Finds the width at which a block, set in rows, fits its page at the greatest scale.
final class PageWidth {
    private static final double LEAST = 0.36;
    private static final double MOST = 3.2;
    private static final double STEP = 1.04;
    private static final double ROW = 0.004;
    /// A width that was chosen before is kept unless another is better by so much.
    private static final double KEEP = 0.2;

    private final LayoutPage page;

    PageWidth(LayoutPage page) {
        this.page = page;
    }

    /// The best width for the rows of a block.
    double of(RowBlock block, Forms forms) {
        double best = -1;
        double chosen = page.width();
        for (double width = LEAST * page.width(); width < MOST * page.width(); width *= STEP) {
            var plan = forms.plan(block, width);
            double score = score(plan);
            if (score > best + 1e-9) {
                best = score;
                chosen = width;
            }
            if (forms.isLowest(plan)) {
                break;
            }
        }
        double before = page.before().width();
        return before > 0 && score(forms.plan(block, before)) > best - KEEP ? before : chosen;
    }

    /// Whether rows as they were are hardly worse than new ones.
    boolean isGoodEnough(Plan kept, Plan free) {
        return score(kept) > score(free) - KEEP;
    }

    private double score(Plan plan) {
        return Math.min(1, page.scale(plan.width(), plan.height()))
                - ROW * plan.rows().size();
    }
}
