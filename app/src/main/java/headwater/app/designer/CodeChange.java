package headwater.app.designer;

/// A change of a text by a key of the code pane, with what is selected after it.
///
/// @param from where the text that is replaced begins
/// @param to where it ends
/// @param text what takes its place
/// @param anchor where the selection begins in the changed text
/// @param caret where it ends, with the caret
record CodeChange(int from, int to, String text, int anchor, int caret) {
    /// The text with this change.
    String in(String whole) {
        return whole.substring(0, from) + text + whole.substring(to);
    }
}
