package headwater.prefect;

/// What is found at a server address.
public sealed interface ServerCheck {
    /// A Prefect 3 server that answers.
    ///
    /// @param version such as `3.8.8`
    record Fine(String version) implements ServerCheck {}

    /// Nothing answers there.
    ///
    /// @param words why, as a sentence
    record Unreachable(String words) implements ServerCheck {}

    /// Something answers that is not a Prefect server, or is an unhealthy one.
    ///
    /// @param words what it did, as a sentence
    record NotPrefect(String words) implements ServerCheck {}

    /// A Prefect server of a version that this client does not speak to.
    ///
    /// @param version such as `2.20.4`
    record WrongVersion(String version) implements ServerCheck {}

    /// A Prefect server that requires other credentials.
    ///
    /// @param words what it said, as a sentence
    record WrongCredentials(String words) implements ServerCheck {}
}
