/// The project around a flow file, as far as a person looks for flows in it.
@NullMarked
package headwater.app.project;

import org.jspecify.annotations.NullMarked;
