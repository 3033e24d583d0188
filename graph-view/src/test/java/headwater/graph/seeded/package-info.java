/// Bad code on purpose: the other half of a cycle between packages.
@NullMarked
package headwater.graph.seeded;

import org.jspecify.annotations.NullMarked;
