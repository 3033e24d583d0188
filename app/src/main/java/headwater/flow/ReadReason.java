package headwater.flow;

/// Why a file is not a flow document, or where it is not Python. The arguments are named in order.
public enum ReadReason {
    /// The file.
    IS_FOLDER,
    /// The file.
    NO_FILE,
    /// The file.
    NOTEBOOK,
    /// The file, the most megabytes.
    TOO_LARGE,
    /// The file.
    MISSING,
    /// The file.
    NO_PERMISSION,
    /// The file, what the system says.
    NOT_READ,
    /// The file, the line.
    ZERO_BYTES,
    /// The file, the line, the first byte that is no character.
    NOT_UTF8,
    /// In place of the file where there is none.
    TEXT,
    /// The file, the line.
    LONE_RETURN,
    SYNTAX,
    /// What is there.
    SYNTAX_NEAR,
    /// What is missing.
    SYNTAX_MISSING,
    /// The bracket.
    BRACKET_OPEN,
    /// The bracket, what closes it.
    BRACKET_CLOSED_BY,
    INDENTATION,
    NO_HANDLER,
    KEYWORD_REPEATED,
    ARGUMENT_AFTER_KEYWORD,
    NO_BODY,
    PARAMETERS,
    EXCEPT_AFTER_ALL,
    BYTES_NOT_ASCII,
    /// The number.
    NOT_A_NUMBER,
    /// The statement.
    PYTHON_2,
    /// The keywords.
    NOT_ASYNC,
    /// The keyword.
    NOT_IN_LOOP,
    /// The keyword.
    NOT_IN_FUNCTION,
    /// The statement.
    NOT_IN_MODULE
}
