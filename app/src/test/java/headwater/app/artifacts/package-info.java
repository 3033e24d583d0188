@NullMarked
package headwater.app.artifacts;

import org.jspecify.annotations.NullMarked;
