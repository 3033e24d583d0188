/// Tests.
@NullMarked
package headwater.app.run.findings;

import org.jspecify.annotations.NullMarked;
