/// Pictures out: what a canvas shows, as a file.
@NullMarked
package headwater.app.picture;

import org.jspecify.annotations.NullMarked;
