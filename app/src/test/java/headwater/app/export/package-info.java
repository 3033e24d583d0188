/// Tests of the export's form and of the writing of its files.
@NullMarked
package headwater.app.export;

import org.jspecify.annotations.NullMarked;
