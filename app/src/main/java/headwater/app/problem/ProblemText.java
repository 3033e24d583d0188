package headwater.app.problem;

/// What failures mean, and what to do about each (`..._CURE`, and the cures of several). The arguments are named in
/// order.
enum ProblemText {
    /// The sentence, which names the file.
    UNREADABLE,
    UNREADABLE_CURE,
    /// The file.
    NOTEBOOK_CURE,
    NOT_UTF8_CURE,
    ZERO_BYTES_CURE,
    LONE_RETURN_CURE,
    /// The file.
    NO_FILE,
    NO_FILE_CURE,
    /// The file.
    NO_ACCESS,
    NO_ACCESS_CURE,
    /// The file, what the system says.
    FILE_SYSTEM,
    /// The file.
    FILE_SYSTEM_SILENT,
    FILE_SYSTEM_CURE,
    /// The file, why.
    UNUSABLE_FILE,
    LAYOUT,
    LAYOUT_CURE,
    NO_MEMORY,
    NO_MEMORY_CURE,
    TOO_DEEP,
    /// The kind of error.
    ERROR,
    /// The kind of error, the source file and the line.
    ERROR_AT,
    REPORT,
    /// What to do, the log.
    WITH_LOG,
    UNREACHABLE_CURE,
    UNSENDABLE_CURE,
    BAD_CERTIFICATES_CURE,
    NO_PROXY_CURE,
    CREDENTIALS_CURE,
    NOT_PREFECT_CURE,
    CHECK_ADDRESS,
    ADDRESS_CURE,
    /// Why.
    BAD_API_URL,
    /// The profile, why.
    BAD_API_URL_OF_PROFILE,
    NO_PROFILE_CURE,
    LATER,
    RECONNECTS,
    REFUSED_CURE,
    /// The host and port.
    READ_ONLY,
    READ_ONLY_CURE,
    /// The version.
    WRONG_VERSION,
    WRONG_VERSION_CURE
}
