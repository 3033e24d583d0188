/// Edits of a flow document: an edit becomes the smallest change of the text, proven by reading the text again.
///
/// What cannot be done safely is refused, with the reason and the line; nothing is ever half done.
@NullMarked
package headwater.flow.edit;

import org.jspecify.annotations.NullMarked;
