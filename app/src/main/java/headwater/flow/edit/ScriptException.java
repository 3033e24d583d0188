package headwater.flow.edit;

import headwater.flow.Message;
import java.util.List;

/// A list of edits that cannot be understood: which one, counted from 0 (-1 for the list itself), and why.
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int index;
    private final transient Message why;

    ScriptException(int index, EditReason reason, Object... arguments) {
        super(reason.name());
        this.index = index;
        this.why = new Message(reason, List.of(arguments));
    }

    /// Which edit of the list, -1 for the list itself.
    public int index() {
        return index;
    }

    /// What is wrong.
    public Message why() {
        return why;
    }
}
