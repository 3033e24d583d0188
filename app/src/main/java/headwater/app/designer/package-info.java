/// The flow being drawn and edited: its document, where its cards are, and what a person does to it.
@NullMarked
package headwater.app.designer;

import org.jspecify.annotations.NullMarked;
