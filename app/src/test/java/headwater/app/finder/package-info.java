/// Tests of the package.
@NullMarked
package headwater.app.finder;

import org.jspecify.annotations.NullMarked;
