package headwater.app.shell;

import headwater.app.monitor.RunModel;
import headwater.app.watch.FeedState;
import headwater.app.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// Whether what is shown of a run is up to date, in words.
final class FeedLabel extends Label {
    /// @param watched the run; null for none
    FeedLabel(ObservableValue<? extends @Nullable RunModel> watched) {
        watched.flatMap(RunModel::feedProperty).subscribe(_ -> show(watched.getValue()));
        watched.flatMap(RunModel::problemProperty).subscribe(_ -> show(watched.getValue()));
    }

    private void show(@Nullable RunModel run) {
        setText(run == null ? "" : words(run));
    }

    private static String words(RunModel run) {
        var problem = run.problemProperty().get();
        if (problem != null) {
            return "No longer followed: " + problem.line();
        }
        return switch (run.feedProperty().get()) {
            case FeedState.Live _ -> "Live";
            case FeedState.Connecting _ -> "Connecting to the server";
            case FeedState.Lost(var why) -> "Not up to date: " + Words.of(why);
            case FeedState.Settled _ -> "Up to date";
            case FeedState.Deleted _ -> "This run was deleted on the server";
        };
    }
}
