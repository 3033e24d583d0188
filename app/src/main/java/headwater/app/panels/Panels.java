package headwater.app.panels;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which panels are shown and how large they are, as the program remembers it.
///
/// @param shown the panels that are shown
/// @param sizes the sizes that a person changed
public record Panels(Set<Panel> shown, Map<PanelSize, Double> sizes) {
    /// The panels of a first start: the canvas has the room.
    public static final Panels DEFAULT = new Panels(EnumSet.of(Panel.INSPECTOR), Map.of());

    /// Keeps sizes within their bounds. What a file does not have is null.
    public Panels {
        shown = shown == null ? Set.of() : Set.copyOf(shown);
        var bounded = new EnumMap<PanelSize, Double>(PanelSize.class);
        if (sizes != null) {
            sizes.forEach((size, value) -> bounded.put(size, size.within(value)));
        }
        sizes = Map.copyOf(bounded);
    }

    /// Whether a panel is shown.
    public boolean isShown(Panel panel) {
        return shown.contains(panel);
    }

    /// A size, as it was changed or as it is usual.
    public double size(PanelSize size) {
        return sizes.getOrDefault(size, size.usual());
    }

    /// These panels with one of them shown or hidden.
    public Panels with(Panel panel, boolean isShown) {
        var next = EnumSet.noneOf(Panel.class);
        next.addAll(shown);
        if (isShown) {
            next.add(panel);
        } else {
            next.remove(panel);
        }
        return new Panels(next, sizes);
    }

    /// These panels with another size, or the nearest that is within its bounds.
    public Panels with(PanelSize size, double value) {
        var next = new EnumMap<PanelSize, Double>(PanelSize.class);
        next.putAll(sizes);
        next.put(size, value);
        return new Panels(shown, next);
    }
}
