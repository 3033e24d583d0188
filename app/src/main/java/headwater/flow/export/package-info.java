/// Flows as definitions for the engines that run them: one class a target, from a document to files and a report of
/// what
/// they hold. Nothing is written here; what stands in a file already is spliced, never written anew.
@NullMarked
package headwater.flow.export;

import org.jspecify.annotations.NullMarked;
