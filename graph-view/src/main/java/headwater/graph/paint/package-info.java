/// How a diagram looks: colours, fonts, and the drawing of cards and edges on a graphics context.
@NullMarked
package headwater.graph.paint;

import org.jspecify.annotations.NullMarked;
