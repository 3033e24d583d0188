/// The Prefect server that the program is connected to: its own on this machine, or any other.
@NullMarked
package headwater.app.servers;

import org.jspecify.annotations.NullMarked;
