/// Checks of a flow document: what is wrong or out of date in it, where, and how it can be fixed.
///
/// One class a check. A fix is a change of the text, so that nothing here needs to know how edits are made; the
/// result is read and proven like any other text.
@NullMarked
package headwater.flow.check;

import org.jspecify.annotations.NullMarked;
