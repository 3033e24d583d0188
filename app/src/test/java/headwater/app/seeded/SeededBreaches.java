package headwater.app.seeded;

import headwater.app.seeded.other.Ring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import okhttp3.OkHttpClient;
import org.graphstream.graph.Graph;

/// Bad on purpose: neither final nor abstract, and full of breaches.
public class SeededBreaches {
    /// Switches threads by a call.
    public static final class ByCall {
        void go() {
            Platform.runLater(() -> {});
        }
    }

    /// Switches threads by a method reference.
    public static final class ByReference {
        Executor executor() {
            return Platform::runLater;
        }
    }

    /// Starts a thread of its own.
    public static final class ByThread {
        Object start() {
            return Thread.ofVirtual();
        }
    }

    /// Half of a cycle.
    public record InARing(Ring other) {}

    /// Draws past the graph view.
    public record Drawing(Graph graph) {}

    /// Asks past the client.
    public record Asking(OkHttpClient http) {}

    /// State without an owner.
    public static final class WithState {
        static int counted;

        void count() {
            counted++;
        }
    }

    /// Puts a file into place that a power cut can empty.
    public static final class Moving {
        void save(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Speaks to the terminal.
    public static final class Talking {
        void talk() {
            System.out.println("hello");
        }
    }
}
