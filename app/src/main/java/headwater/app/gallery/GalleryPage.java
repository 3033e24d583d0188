package headwater.app.gallery;

import headwater.app.look.Theme;
import headwater.app.picture.PictureFormat;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

/// The gallery as a window or as an image. FX thread only, but for [#read()].
public final class GalleryPage {
    private final List<GallerySection> sections;

    private GalleryPage(List<GallerySection> sections) {
        this.sections = sections;
    }

    /// Reads and lays out what it shows; blocks, on any thread.
    public static GalleryPage read() {
        return new GalleryPage(Gallery.sections());
    }

    /// Opens a window with the gallery.
    ///
    /// @param closed called when the window has closed
    public void open(Theme theme, Runnable closed) {
        Theme.loadFonts();
        var stage = new Stage();
        stage.setTitle("Headwater gallery");
        stage.setScene(scene(theme));
        stage.setWidth(1_280);
        stage.setHeight(800);
        stage.setOnHidden(_ -> closed.run());
        stage.show();
    }

    private Scene scene(Theme theme) {
        var scroll = new ScrollPane(new GalleryView(sections, theme));
        scroll.setFitToWidth(true);
        var scene = new Scene(scroll);
        theme.dress(scene);
        return scene;
    }

    /// All of the gallery as an image.
    ///
    /// @return gives the bytes of a PNG file, on any thread
    public Callable<byte[]> image(Theme theme) {
        Theme.loadFonts();
        var view = new GalleryView(sections, theme);
        var scene = new Scene(view);
        theme.dress(scene);
        view.applyCss();
        view.autosize();
        view.layout();
        return PictureFormat.png(scene.snapshot(null));
    }
}
