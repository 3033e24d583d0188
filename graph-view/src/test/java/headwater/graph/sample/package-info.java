/// Diagrams to look at and to test with, and pictures of them.
@NullMarked
package headwater.graph.sample;

import org.jspecify.annotations.NullMarked;
