/// JSON as a Prefect server writes it, read into and written from plain Java values, so that no other package of
/// the client's interface shows the library behind it.
@NullMarked
package headwater.prefect.json;

import org.jspecify.annotations.NullMarked;
