/// The list of a server's deployments.
@NullMarked
package headwater.app.deployments;

import org.jspecify.annotations.NullMarked;
