/// Tests of `headwater.app.log`.
@NullMarked
package headwater.app.log;

import org.jspecify.annotations.NullMarked;
