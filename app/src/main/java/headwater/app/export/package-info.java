/// The export of a flow to an engine: the form, a preview that keeps up with it, and the writing of the files.
@NullMarked
package headwater.app.export;

import org.jspecify.annotations.NullMarked;
