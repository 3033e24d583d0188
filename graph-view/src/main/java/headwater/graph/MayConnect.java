package headwater.graph;

import org.jspecify.annotations.Nullable;

/// The question whether an edge may be drawn between two ports. Asked on the FX thread at each move of the
/// pointer, so it must be quick. A reason against it is shown before the drop; a drop is reported all the same, so that
/// its listener can offer what can be done instead.
@FunctionalInterface
public interface MayConnect {
    /// Null when it may, else the reason why not, in one short sentence.
    @Nullable
    String reasonAgainst(PortRef from, PortRef to);
}
