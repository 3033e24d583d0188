/// The control: shows a diagram on one canvas and reports gestures.
@NullMarked
package headwater.graph.view;

import org.jspecify.annotations.NullMarked;
