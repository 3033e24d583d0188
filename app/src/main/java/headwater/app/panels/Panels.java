package headwater.app.panels;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which panels are shown, where and how large, and how canvases show flows, as the program remembers it.
///
/// @param shown the panels that are shown
/// @param sizes the sizes that a person changed
/// @param canvas what is chosen for canvases
/// @param places the panels that are not in their usual places
public record Panels(Set<Panel> shown, Map<PanelSize, Double> sizes, Set<CanvasOption> canvas, Set<PanelPlace> places) {
    /// The panels of a first start: the canvas has the room.
    public static final Panels DEFAULT = new Panels(EnumSet.of(Panel.INSPECTOR), Map.of(), Set.of(), Set.of());

    /// Keeps sizes within their bounds. What a file does not have is null.
    public Panels {
        shown = shown == null ? Set.of() : Set.copyOf(shown);
        var bounded = new EnumMap<PanelSize, Double>(PanelSize.class);
        if (sizes != null) {
            sizes.forEach((size, value) -> bounded.put(size, size.within(value)));
        }
        sizes = Map.copyOf(bounded);
        canvas = canvas == null ? Set.of() : Set.copyOf(canvas);
        places = places == null ? Set.of() : Set.copyOf(places);
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
        return new Panels(next, sizes, canvas, places);
    }

    /// These panels with an option of canvases chosen, or not any more.
    public Panels toggled(CanvasOption option) {
        var next = EnumSet.noneOf(CanvasOption.class);
        next.addAll(canvas);
        if (!next.remove(option)) {
            next.add(option);
        }
        return new Panels(shown, sizes, next, places);
    }

    /// These panels with one of them put elsewhere, or back.
    public Panels toggled(PanelPlace place) {
        return with(place, !places.contains(place));
    }

    /// These panels with one of them in another place, or in its usual one.
    public Panels with(PanelPlace place, boolean isThere) {
        var next = EnumSet.noneOf(PanelPlace.class);
        next.addAll(places);
        if (isThere) {
            next.add(place);
        } else {
            next.remove(place);
        }
        return new Panels(shown, sizes, canvas, next);
    }

    /// These panels with another size, or the nearest that is within its bounds.
    public Panels with(PanelSize size, double value) {
        var next = new EnumMap<PanelSize, Double>(PanelSize.class);
        next.putAll(sizes);
        next.put(size, value);
        return new Panels(shown, next, canvas, places);
    }
}
