/// What is remembered, and what is not.
@NullMarked
package headwater.app.settings;

import org.jspecify.annotations.NullMarked;
