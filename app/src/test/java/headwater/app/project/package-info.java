/// Tests of the package.
@NullMarked
package headwater.app.project;

import org.jspecify.annotations.NullMarked;
