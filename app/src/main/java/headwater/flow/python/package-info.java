/// Reads Python into flow documents: source, syntax tree, names across the project's files, items and edges.
///
/// Nothing is ever executed. Only [PythonParser] names tree-sitter.
@NullMarked
package headwater.flow.python;

import org.jspecify.annotations.NullMarked;
