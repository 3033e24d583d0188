/// What happens on a server, as it happens.
@NullMarked
package headwater.app.events;

import org.jspecify.annotations.NullMarked;
