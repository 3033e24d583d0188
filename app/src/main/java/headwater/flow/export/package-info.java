/// Flows as definitions for the engines that run them: a `Target` is an engine, and an `Export` is the files that
/// it needs, as they would be, with a report of what they hold. Nothing is written here. A file that is there is
/// changed by splices, never written from scratch.
@NullMarked
package headwater.flow.export;

import org.jspecify.annotations.NullMarked;
