/// Starting a run: asking for parameters, deploying, submitting.
@NullMarked
package headwater.app.launch;

import org.jspecify.annotations.NullMarked;
