/// What editing a flow promises, told of models without a window.
@NullMarked
package headwater.app.designer;

import org.jspecify.annotations.NullMarked;
