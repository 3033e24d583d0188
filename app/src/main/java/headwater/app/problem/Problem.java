package headwater.app.problem;

/// Something that went wrong: what happened and where, and what to do about it.
///
/// @param words what happened, one or two sentences
/// @param cure what to do, one sentence; may be empty
public record Problem(String words, String cure) {
    /// Both in one line, for a terminal.
    public String line() {
        if (cure.isEmpty()) {
            return words;
        }
        return (words.matches("(?s).*[.?!…]") ? words : words + ".") + " " + cure;
    }
}
