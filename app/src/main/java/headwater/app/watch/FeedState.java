package headwater.app.watch;

import headwater.prefect.Failure;

/// Whether what is shown of a run is up to date.
public sealed interface FeedState {
    /// The first connection is being made.
    record Connecting() implements FeedState {}

    /// Changes are received as they happen.
    record Live() implements FeedState {}

    /// The server cannot be reached at the moment; what is shown may be old. The watch tries again by itself and
    /// says so once, whatever fails in the meantime.
    record Lost(Failure why) implements FeedState {}

    /// The run has ended and everything about it has been read.
    record Settled() implements FeedState {}

    /// The run was deleted on the server; what is shown is the last that was known of it.
    record Deleted() implements FeedState {}
}
