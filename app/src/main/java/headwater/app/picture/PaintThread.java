package headwater.app.picture;

import java.util.concurrent.Callable;

/// The JavaFX thread, for what only paints.
public interface PaintThread {
    /// The answer of a question that is asked on the JavaFX thread; blocks.
    ///
    /// @throws Exception if the question fails
    <T> T ask(Callable<T> question) throws Exception;
}
