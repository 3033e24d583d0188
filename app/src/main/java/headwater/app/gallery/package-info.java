/// The gallery: every kind of card, wire, state, level of detail and gesture, as the program draws it today.
@NullMarked
package headwater.app.gallery;

import org.jspecify.annotations.NullMarked;
