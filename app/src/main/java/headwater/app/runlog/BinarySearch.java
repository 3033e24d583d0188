package headwater.app.runlog;

import java.util.function.IntPredicate;

/// Finds places in what is in order, where neither lists nor arrays are at hand that the JDK could search. Pure.
public final class BinarySearch {
    private BinarySearch() {}

    /// The first of the indices from 0 for which something holds, where it holds for all that follow; the size if it
    /// holds for none.
    public static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
