/// Tests of the package.
@NullMarked
package headwater.app.panels;

import org.jspecify.annotations.NullMarked;
