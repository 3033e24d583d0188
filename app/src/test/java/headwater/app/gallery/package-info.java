@NullMarked
package headwater.app.gallery;

import org.jspecify.annotations.NullMarked;
