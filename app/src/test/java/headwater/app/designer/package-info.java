/// What editing a flow promises, checked on models without a window.
@NullMarked
package headwater.app.designer;

import org.jspecify.annotations.NullMarked;
