@NullMarked
package headwater.app.deployments;

import org.jspecify.annotations.NullMarked;
