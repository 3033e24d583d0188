package headwater.flow.edit;

/// Why an edit is refused, or why a script of edits cannot be read.
///
/// The sentences are in the bundle of this name; a comment at a constant names the arguments, in order. Where it
/// names none but the sentence has one, the argument is the name that the constant is about.
public enum EditReason {
    // Which flow, item or definition is meant
    /// The function or Prefect name that was asked for.
    NO_FLOW,
    FILE_WITHOUT_FLOW,
    /// The node's id.
    NO_FLOW_WITH,
    WHICH_FLOW,
    /// The function.
    NO_TASK,
    /// The function.
    NO_CALLEE,
    /// The flow's function, the node's id.
    NO_NODE,
    /// The node's id.
    NOT_A_CALL,
    /// The node's id, the branch.
    NO_BRANCH,
    /// The function, the parameter.
    NO_PARAMETER,
    /// The flow's function, the variable.
    NO_VARIABLE,
    /// The function.
    NOT_DEFINED_HERE,
    /// The function.
    DEFINITION_NOT_FOUND,
    /// The variable of `x = task(f)`.
    MAKER_NOT_FOUND,
    WHICH_SOURCE,
    /// The node's id.
    NEITHER_CODE_NOR_TASK,
    NOTHING_SELECTED,
    TEXT_CHANGED,
    SYNTAX_ERROR,
    // Names, values and arguments
    NOT_A_NAME,
    /// The name, what Python makes of it.
    NAME_READ_AS,
    NOT_AN_EXPRESSION,
    /// The text.
    NOT_A_PARAMETER,
    SAME_NAME,
    NAME_USED_IN_FILE,
    /// The flow's function, the name.
    NAME_USED_IN_FLOW,
    NAME_TAKEN,
    NAME_OF_IMPORT_TAKEN,
    IS_A_PARAMETER,
    DEFINED_ELSEWHERE,
    NOT_OF_MODULE,
    /// An f-string's `{x=}`.
    NAME_PRINTED,
    NAME_IMPORTED,
    /// The function that reads the names.
    NAMES_READ,
    NAMED_IN_TEXT,
    /// The flow's function, the parameter.
    GIVEN_ON,
    /// The parameter.
    KEYS_COMPUTED,
    /// The parameter.
    NO_ARGUMENT,
    /// `*` or `**`.
    UNPACKED_ARGUMENT,
    /// The parameter.
    SEVERAL_VALUES,
    GENERATOR_ARGUMENT,
    NO_PARAMETER_LIST,
    STARRED_PARAMETER,
    /// The parameter.
    DEFAULT_BEFORE,
    /// The function, the parameter.
    GIVEN_BY_POSITION,
    // Options
    OPTION_NOT_SET,
    OPTION_NOT_SET_AT_CALL,
    NO_OPTIONS,
    /// Where the option would be (`@task`), the option.
    NO_OPTION,
    /// Where the option would be, the option, one like it.
    NO_OPTION_BUT,
    /// The option, what it takes, the value.
    OPTION_VALUE,
    // Ways to call
    ONLY_TASKS,
    ONLY_TASKS_MAKE_ONE,
    /// The function.
    NOT_A_TASK,
    /// The called function, the flow's.
    ASYNC_IN_SYNC,
    ASYNC_TASK_IN_SYNC_FLOW,
    SAME_MODE,
    DELAY,
    NOTHING_TO_MAP,
    /// The flow's function.
    CALLS_ITSELF,
    /// The function.
    TAKES_NO_VALUE,
    /// The node's id, what it is.
    ALREADY_A,
    /// The node's id.
    NOT_IN_LOOP,
    /// The node's id.
    LOOP_DOES_NOT_WAIT,
    /// The node's id.
    AWAITED_IN_LOOP,
    LOOP_LEFT,
    /// The variable.
    NEEDED_IN_LOOP,
    /// The node's id.
    SHARES_ROUND,
    // Order and blocks
    /// The node's id.
    NOTHING_AFTER,
    ONE_EXIT,
    EXIT_NOT_MOVED,
    BEFORE_ITSELF,
    /// Two ids.
    ALREADY_BEFORE,
    ALREADY_THERE,
    NOT_ONE_BLOCK,
    /// Two ids.
    RUNS_BEFORE,
    MOVE_CHANGES_RUN,
    /// The variable.
    MOVE_CROSSES_USE,
    /// The variable.
    VALUE_LOST,
    GAP_IN_SELECTION,
    SEVERAL_STATEMENTS,
    LINES_INTO_ONE,
    NOTE_WITHIN_LINE,
    /// The line.
    NOTE_NOT_FOR_READERS,
    INSIDE_EXPRESSION,
    /// The header.
    OPENS_NO_BLOCK,
    /// The node's id.
    NOT_REMOVABLE,
    /// The node's id.
    OTHER_BRANCHES,
    BLOCK_ON_ONE_LINE,
    NEVER_REACHED,
    /// A name or `break`.
    OF_OUTER_BLOCK,
    /// `break` or `continue`.
    OF_NEW_LOOP,
    /// The variable.
    BOUND_BY_BLOCK,
    // Wires
    /// The node's id.
    READ_IN_CODE,
    /// Source id, parameter, target id.
    NO_WIRE,
    /// The variable, the id of what assigns it.
    SOMETIMES_NO_VALUE,
    CALL_IN_RETURN,
    /// The node's id.
    NO_OUTPUT,
    /// The node's id, its variables.
    WHICH_OUTPUT,
    /// The node's id.
    RESULT_IN_USE,
    NO_WAIT_FOR,
    /// Two ids.
    ALREADY_WAITS,
    /// The node's id, the other's.
    ALREADY_WITHIN,
    /// Two ids.
    ALREADY_AFTER,
    /// Two ids.
    DOES_NOT_WAIT,
    WAIT_FOR_NOT_A_LIST,
    WAIT_FOR_NOT_NAMES,
    // Values, futures and states
    NEEDS_FUTURE,
    NEEDS_VALUE,
    /// The variable.
    USED_AS_FUTURE,
    RESULT_USED_AS_FUTURE,
    /// The variable.
    WOULD_HOLD_FUTURES,
    /// The variable.
    TAKES_FUTURES,
    MAPPED_STATES,
    STATE_OR_VALUE,
    /// The variable.
    FUTURE_LEAVES,
    /// The variable.
    STATE_LEAVES,
    WAITS_FOR_FUTURE,
    /// The expression.
    NEW_VALUE_EACH_TIME,
    /// The variable.
    ANOTHER_VARIABLE,
    /// The variable.
    CHANGED_BETWEEN,
    /// The variable.
    NAME_NEEDED,
    /// The variable.
    CHANGES,
    /// The variable.
    READ_LATER,
    /// The variable.
    ALSO_FROM_LINE,
    /// The variable, a node's id.
    ALSO_FROM_NODE,
    /// The variable.
    USED_IN_NEXT_ROUND,
    // Deleting, extracting and replacing code
    /// The node's id.
    PART_OF_EXPRESSION,
    /// The other node's id.
    SAME_STATEMENT,
    /// The variable.
    CHANGES_DELETED,
    /// The variable.
    USES_DELETED,
    /// The function.
    WHICH_VALUE,
    /// The variable.
    WAITS_FOR_DELETED,
    /// The expression.
    NOT_IN_STRING,
    EMPTY_CODE,
    /// The function.
    NOT_THE_FUNCTION,
    /// The node's id.
    NOT_PLAIN_CODE,
    LEAVES_SELECTION,
    IMPORT_IN_FLOW,
    /// The first line of what cannot be pasted.
    NOT_FOR_A_FLOW,
    /// The variable.
    NO_VALUE_BEFORE,
    /// The variable.
    NO_VALUE_AFTER,
    /// The variable.
    BOUND_AGAIN,
    /// The variable.
    CALLS_READER,
    // What the result shows: the edit would do more, or less, than it should
    OVERLAP,
    LONE_RETURN,
    /// What is wrong there.
    NOT_PYTHON,
    /// The function.
    FLOW_LOST,
    FLOWS_LOST,
    /// The node's id.
    NODE_LOST,
    /// The function.
    UNEXPECTED_CALL,
    /// The function.
    CALL_NOT_SEEN,
    /// The node's id.
    ALSO_FROM_BETWEEN,
    /// In place of the id of a call that the edit adds.
    NEW_CALL,
    /// Two ids, or `NEW_CALL`.
    NOT_CONNECTED,
    /// Two ids, or `NEW_CALL`.
    STILL_CONNECTED,
    /// Two ids.
    ALSO_CONNECTS,
    /// Two ids.
    ALSO_DISCONNECTS,
    // Edit scripts that cannot be read
    SCRIPT_NOT_A_LIST,
    /// The line, from 1.
    SCRIPT_NOT_JSON,
    EDIT_NOT_AN_OBJECT,
    /// The `op`.
    NO_EDIT,
    NOT_AN_EDGE,
    /// The `kind`.
    NO_KIND,
    /// The `mode`.
    NO_MODE,
    /// The operation, the field.
    FIELD_NOT_TEXT,
    /// The operation, the field.
    FIELD_NOT_ENCODABLE,
    /// The operation, the field.
    FIELD_NOT_A_FLAG,
    /// The operation, the field.
    FIELD_NOT_WHOLE,
    /// The field.
    FIELD_MISSING,
    /// The operation, the field, the fields that are known.
    FIELD_UNKNOWN,
    /// The field, the flow.
    FIELD_OF_FLOW,
    /// The operation, the field.
    FIELD_NOT_A_LIST,
    /// The operation, the field.
    FIELD_NOT_AN_OBJECT;
}
