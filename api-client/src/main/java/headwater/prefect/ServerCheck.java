package headwater.prefect;

/// What is found at a server address.
public sealed interface ServerCheck {
    /// A Prefect 3 server that answers.
    ///
    /// @param version such as `3.8.8`
    record Fine(String version) implements ServerCheck {}

    /// Something that the program cannot work with.
    sealed interface Unusable extends ServerCheck {}

    /// Nothing answers there.
    ///
    /// @param why no answer came
    record Unreachable(Failure why) implements Unusable {}

    /// Something answers that it cannot serve for now: it is busy, restarting, or says that it is not healthy.
    ///
    /// @param why what it said
    record NotReady(Failure why) implements Unusable {}

    /// Something answers that is not a Prefect server.
    ///
    /// @param why what it did instead
    record NotPrefect(Failure why) implements Unusable {}

    /// A Prefect server of a version that this client does not speak to.
    ///
    /// @param version such as `2.20.4`
    record WrongVersion(String version) implements Unusable {}

    /// A Prefect server that requires other credentials.
    ///
    /// @param why what it said
    record WrongCredentials(Failure why) implements Unusable {}
}
