package headwater.app.watch;

/// Whether what is shown of a run is up to date.
public sealed interface FeedState {
    /// Changes arrive as they happen.
    record Live() implements FeedState {}

    /// The server cannot be heard just now; what is shown may be old. It is tried again.
    ///
    /// @param why a sentence
    record Lost(String why) implements FeedState {}

    /// The run has ended and everything about it has been read.
    record Settled() implements FeedState {}
}
