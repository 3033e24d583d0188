/// The panels around a canvas: which are shown, how large they are, and the handles that resize them.
@NullMarked
package headwater.app.panels;

import org.jspecify.annotations.NullMarked;
