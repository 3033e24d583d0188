package headwater.app.recording;

import headwater.app.run.RunNews;
import headwater.app.run.RunRecording;
import headwater.app.servers.ServerSession;
import headwater.app.watch.FeedState;
import headwater.app.watch.RunSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A recording as the source of a run: everything at once.
///
/// @param recording the recording
public record RecordedRun(RunRecording recording) implements RunSource {
    @Override
    public void follow(Consumer<RunNews> news, Consumer<FeedState> feedStates) {
        recording.news().forEach(news);
        feedStates.accept(new FeedState.Settled());
    }

    @Override
    public @Nullable ServerSession server() {
        return null;
    }

    @Override
    public void close() {}
}
