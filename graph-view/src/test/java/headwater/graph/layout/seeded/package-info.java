/// Bad code on purpose: shows that the rules of the architecture can fail.
@NullMarked
package headwater.graph.layout.seeded;

import org.jspecify.annotations.NullMarked;
