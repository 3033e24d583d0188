/// The flow being drawn and edited: its document, the drawing made from it, and what a person does to it.
@NullMarked
package headwater.app.designer;

import org.jspecify.annotations.NullMarked;
