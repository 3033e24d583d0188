/// Tests of the connection to a server.
@NullMarked
package headwater.app.servers;

import org.jspecify.annotations.NullMarked;
