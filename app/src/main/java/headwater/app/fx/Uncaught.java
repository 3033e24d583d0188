package headwater.app.fx;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javafx.application.Platform;

/// What happens to a failure that no code catches, on whichever thread: it is logged, and then shown.
public final class Uncaught {
    private static final System.Logger LOG = System.getLogger("headwater");

    private Uncaught() {}

    /// Shows such failures in a window from now on; the program goes on.
    ///
    /// @param show called on the JavaFX thread, which may be in any state but not within a pulse
    public static void show(Consumer<Throwable> show) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            log(thread, failure);
            try {
                Platform.runLater(() -> show.accept(failure));
            } catch (IllegalStateException ended) {
                LOG.log(Level.INFO, "There is no window to show it in.");
            }
        });
    }

    /// Ends the program at such a failure from now on.
    ///
    /// @param code the exit code
    /// @param say called on the thread that failed, before the end
    public static void exit(int code, Consumer<Throwable> say) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            log(thread, failure);
            say.accept(failure);
            if (!isEnding()) {
                // On a thread of its own: an exit waits for the shutdown hooks.
                Thread.ofPlatform().name("exit").start(() -> System.exit(code));
            }
        });
    }

    // A shutdown hook that fails leaves the exit code as it is: no hook can be added then.
    private static boolean isEnding() {
        var hook = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static void log(Thread thread, Throwable failure) {
        LOG.log(Level.ERROR, "Uncaught on thread \"" + thread.getName() + "\"", failure);
    }
}
