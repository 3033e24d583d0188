package headwater.flow.seeded;

import javafx.geometry.Point2D;
import org.treesitter.TSNode;

/// Bad on purpose: a document that knows where it is drawn, and how it was parsed.
public record SeededFlow(Point2D place, TSNode node) {}
