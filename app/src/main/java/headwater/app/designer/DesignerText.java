package headwater.app.designer;

import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Message;

/// What the page of a flow says cannot be done, and what to do about each (`..._CURE`). The arguments are named in
/// order.
enum DesignerText {
    /// Why, the line.
    EDIT_REFUSED,
    NOT_READ,
    NOT_READ_CURE,
    SYNTAX_ERROR,
    SYNTAX_ERROR_CURE,
    NOT_DRAWN,
    NOT_DRAWN_CURE,
    NO_FLOW,
    NO_FLOW_CURE,
    OF_CAPSULE,
    OF_CAPSULE_CURE,
    /// The file.
    CHANGED_ON_DISK,
    CHANGED_ON_DISK_CURE,
    /// The file, why.
    NOT_SAVED,
    /// Why.
    NOT_BACKED_UP,
    NOT_BACKED_UP_CURE,
    TO_ITSELF,
    TO_PARAMETERS,
    TO_NO_CALL,
    RUNS_LATER,
    /// The card of the call.
    IN_SUBFLOW,
    IN_SUBFLOW_CURE,
    /// Both flows.
    TWO_FLOWS,
    TWO_FLOWS_CURE,
    /// From which flow, into which.
    TWO_FLOWS_MOVE,
    TWO_FLOWS_MOVE_CURE,
    /// Both flows.
    TWO_FLOWS_WIRE,
    TWO_FLOWS_WIRE_CURE,
    /// The flow.
    TWO_COPIES,
    TWO_COPIES_CURE,
    /// Why, the line.
    NOT_HERE,
    /// The other calls of the statement.
    MOVES_ALONG,
    NOTHING_TO_MOVE,
    PARAMETERS_STAY,
    SEVERAL_BLOCKS,
    FIRST_OF_BLOCK,
    LAST_OF_BLOCK,
    NO_BLOCK_THAT_WAY,
    ORDER_STAYS,
    ORDER_STAYS_CURE,
    /// The card that waits.
    WAITS_IN_CODE,
    WAITS_IN_CODE_CURE,
    GOES_NEAREST,
    /// The items.
    SHIFT_BRINGS,
    /// How many values.
    TO_FILL_IN,
    /// The task.
    FIX_ONE_BY_ONE,
    /// How many workers.
    FIX_FEW_WORKERS,
    /// One of these.
    FIX_MADE;

    static Problem problem(Message what, DesignerText cure) {
        return new Problem(Words.of(what), Words.of(cure));
    }
}
