package headwater.app.monitor;

import headwater.app.run.Run;
import headwater.app.watch.FeedState;
import org.jspecify.annotations.Nullable;

/// Why there is nothing of a run to draw without the file of its flow.
enum NothingDrawn {
    NOT_BEGUN("The run has not begun", "It is drawn from its task runs, which appear here as they start."),
    NO_TASK_YET(
            "No task has run yet",
            "The run has begun. It is drawn from its task runs, which appear here as they start."),
    NO_TASKS("The run called no task", "A run is drawn from its task runs, and this one ended without any.");

    private final String title;
    private final String words;

    NothingDrawn(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    /// Why there is nothing to draw of a run; null if there is something, or may be: its task runs are being read.
    ///
    /// @param feed whether what is known of it is up to date
    static @Nullable NothingDrawn of(Run run, FeedState feed) {
        if (run.isYetToBegin()) {
            return NOT_BEGUN;
        }
        if (!run.tasks().isEmpty()) {
            return null;
        }
        if (run.hasEnded()) {
            return feed instanceof FeedState.Settled ? NO_TASKS : null;
        }
        return feed instanceof FeedState.Live ? NO_TASK_YET : null;
    }
}
