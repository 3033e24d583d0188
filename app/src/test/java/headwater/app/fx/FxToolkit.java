package headwater.app.fx;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// The JavaFX toolkit for tests: started once, asked from any thread.
public final class FxToolkit {
    private FxToolkit() {}

    /// Starts the toolkit unless it runs already.
    public static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        }
    }

    /// The answer of `question`, asked on the JavaFX thread.
    public static <T> T ask(Callable<T> question) {
        if (Platform.isFxApplicationThread()) {
            return call(question);
        }
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    /// Does `work` on the JavaFX thread and waits for its end.
    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    /// A window that shows a view at the corner of the screen, as the only one: what is typed goes to the first that
    /// has the focus, and an earlier test may have left one open.
    public static Stage show(Parent view, double width, double height) {
        return ask(() -> {
            closeWindows();
            var stage = new Stage();
            stage.setScene(new Scene(view, width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
    }

    /// Closes every window.
    public static void closeWindows() {
        run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static <T> T call(Callable<T> question) {
        try {
            return question.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
