/// How the program looks: themes, fonts, icons, and the look of each state.
@NullMarked
package headwater.app.look;

import org.jspecify.annotations.NullMarked;
