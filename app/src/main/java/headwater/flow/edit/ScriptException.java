package headwater.flow.edit;

/// A list of edits that cannot be understood: which one, counted from 0 (-1 for the list itself), and why.
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int index;

    ScriptException(int index, String reason) {
        super(reason);
        this.index = index;
    }

    /// Which edit of the list, -1 for the list itself.
    public int index() {
        return index;
    }

    /// What is wrong, in words.
    public String reason() {
        var message = getMessage();
        return message == null ? "this cannot be read" : message;
    }
}
