package headwater.flow.export;

import headwater.flow.Message;

/// One line of an export's report; `line` is that of the flow's file, 0 where it is about no line.
public record Remark(Kind kind, int line, Message message) {

    /// How much of the source's meaning arrives.
    public enum Kind {
        FAITHFUL,
        APPROXIMATED,
        NOT_EXPRESSIBLE
    }
}
