package headwater.app.panels;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
        return new Panels(changed(shown, panel, isShown), sizes, canvas, places);
    }

    /// These panels with an option of canvases chosen, or not any more.
    public Panels toggled(CanvasOption option) {
        return new Panels(shown, sizes, changed(canvas, option, !canvas.contains(option)), places);
    }

    /// These panels with one of them put elsewhere, or back.
    public Panels toggled(PanelPlace place) {
        return with(place, !places.contains(place));
    }

    /// These panels with one of them in another place, or in its usual one.
    public Panels with(PanelPlace place, boolean isThere) {
        return new Panels(shown, sizes, canvas, changed(places, place, isThere));
    }

    private static <E> Set<E> changed(Set<E> some, E one, boolean isIn) {
        var next = new HashSet<>(some);
        if (isIn) {
            next.add(one);
        } else {
            next.remove(one);
        }
        return next;
    }

    /// These panels with another size, or the nearest that is within its bounds.
    public Panels with(PanelSize size, double value) {
        var next = new EnumMap<PanelSize, Double>(PanelSize.class);
        next.putAll(sizes);
        next.put(size, value);
        return new Panels(shown, next, canvas, places);
    }
}
