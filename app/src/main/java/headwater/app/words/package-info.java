/// The words of the program, from resource bundles: one per enum of reasons, named like the enum, and one for the
/// window. A second language is a second set of bundles.
@NullMarked
package headwater.app.words;

import org.jspecify.annotations.NullMarked;
