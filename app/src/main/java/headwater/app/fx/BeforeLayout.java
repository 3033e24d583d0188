package headwater.app.fx;

import javafx.application.Platform;
import javafx.scene.Node;

/// Work that a view does once before it is next laid out, however often and by however many changes it was
/// requested. All methods are for the JavaFX thread.
public final class BeforeLayout {
    private final Node node;
    private final Runnable work;
    private boolean isRequested;

    /// @param node the view; while it is in no scene, requested work is done at once
    public BeforeLayout(Node node, Runnable work) {
        this.node = node;
        this.work = work;
    }

    /// Requests the work.
    public void request() {
        var scene = node.getScene();
        if (scene == null) {
            work.run();
        } else if (!isRequested) {
            isRequested = true;
            scene.addPreLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePreLayoutPulseListener(this);
                    isRequested = false;
                    work.run();
                }
            });
            Platform.requestNextPulse();
        }
    }
}
