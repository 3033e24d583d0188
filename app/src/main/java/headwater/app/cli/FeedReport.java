package headwater.app.cli;

import headwater.app.watch.FeedState;
import headwater.app.words.Words;

/// Says on a terminal that what is printed is no longer up to date, and that it is again. It does so once for each
/// loss: why the server is out of reach changes with each attempt. For one thread.
final class FeedReport {
    private final Terminal terminal;
    private boolean isLost;
    private boolean isDeleted;

    FeedReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void take(FeedState state) {
        switch (state) {
            case FeedState.Lost(var why)
            when !isLost -> {
                isLost = true;
                terminal.step(Words.of(CliText.NOT_UP_TO_DATE, Words.of(why)));
            }
            case FeedState.Live _
            when isLost -> {
                isLost = false;
                terminal.step(Words.of(CliText.UP_TO_DATE));
            }
            case FeedState.Deleted _ -> isDeleted = true;
            case FeedState.Connecting _, FeedState.Lost _, FeedState.Live _, FeedState.Settled _ -> {}
        }
    }

    /// Whether the run that is followed was deleted.
    boolean isDeleted() {
        return isDeleted;
    }
}
