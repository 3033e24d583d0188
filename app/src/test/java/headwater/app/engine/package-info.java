/// Tests of the local Prefect.
@NullMarked
package headwater.app.engine;

import org.jspecify.annotations.NullMarked;
