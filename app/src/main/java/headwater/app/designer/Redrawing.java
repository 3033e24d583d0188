package headwater.app.designer;

import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a flow is to be drawn again.
///
/// @param page what it is laid out for; with the rows and colours that its text had before, where it had any
/// @param closed the containers that were closed in that text then; null where it is new
/// @param isTidying whether to forget where rows began
record Redrawing(LayoutPage page, @Nullable Set<NodeId> closed, boolean isTidying) {}
