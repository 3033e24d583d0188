package headwater.flow.seeded;

import javafx.geometry.Point2D;

/// Bad on purpose: a document that knows where it is drawn.
public record SeededFlow(Point2D place) {}
