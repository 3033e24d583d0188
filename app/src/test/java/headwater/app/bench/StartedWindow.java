package headwater.app.bench;

import headwater.app.Main;
import headwater.graph.view.GraphView;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/// The program, which says when its window with a drawn flow has been drawn: the canvas has been painted, and a
/// snapshot that the render thread takes after that is there.
final class StartedWindow extends AnimationTimer {
    static final String DRAWN = "drawn";

    private static final int OFTEN = 5;

    private StartedWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(StartedWindow::watch);
        Main.main(new String[] {"open", arguments[0]});
    }

    private static void watch() {
        try {
            // A library that waits would be loaded by what is measured.
            while (Window.getWindows().isEmpty()) {
                Thread.sleep(OFTEN);
            }
            Platform.runLater(() -> new StartedWindow().start());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void handle(long now) {
        for (var window : Window.getWindows()) {
            if (window.getScene().lookup(".graph-view") instanceof GraphView graph
                    && !graph.diagram().nodes().isEmpty()
                    && graph.counters().repaints() > 0) {
                stop();
                new Rectangle(1, 1).snapshot(null, new WritableImage(1, 1));
                System.out.println(DRAWN);
                System.out.flush();
                return;
            }
        }
    }
}
