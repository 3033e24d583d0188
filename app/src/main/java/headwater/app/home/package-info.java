/// What on a server needs a person, at one look.
@NullMarked
package headwater.app.home;

import org.jspecify.annotations.NullMarked;
