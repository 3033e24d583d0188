@NullMarked
package headwater.app.flows;

import org.jspecify.annotations.NullMarked;
