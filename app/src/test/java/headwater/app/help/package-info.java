/// Tests of `headwater.app.help`.
@NullMarked
package headwater.app.help;

import org.jspecify.annotations.NullMarked;
