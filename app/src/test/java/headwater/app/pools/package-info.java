@NullMarked
package headwater.app.pools;

import org.jspecify.annotations.NullMarked;
