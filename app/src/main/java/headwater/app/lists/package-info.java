/// Lists of what a server has, a row each, beside what there is to say of the selected one.
@NullMarked
package headwater.app.lists;

import org.jspecify.annotations.NullMarked;
