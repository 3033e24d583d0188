package headwater.app.gallery;

import headwater.app.gallery.GallerySection.Piece;
import headwater.app.look.Theme;
import headwater.graph.paint.Highlights;
import headwater.graph.paint.Picture;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The page of the gallery in one theme.
final class GalleryView extends VBox {
    private static final double WIDTH = 1_180;
    private static final double MARGIN = 24;
    // What goes on is said below the cards.
    private static final double OVERLAY_MARGIN = 56;

    GalleryView(List<GallerySection> sections, Theme theme) {
        getStyleClass().add("gallery");
        for (var section : sections) {
            var title = new Label(section.title());
            title.getStyleClass().add("title");
            var words = new Label(section.words());
            words.getStyleClass().add("muted");
            var pieces = new FlowPane(16, 16);
            pieces.setPrefWrapLength(WIDTH);
            section.pieces().forEach(piece -> pieces.getChildren().add(view(piece, theme)));
            getChildren().addAll(new VBox(title, words), pieces);
        }
    }

    private static Node view(Piece piece, Theme theme) {
        var drawing = piece.drawing();
        var canvas = Picture.canvas(
                drawing.diagram(),
                drawing.placement(),
                drawing.statuses(),
                theme.palette(),
                piece.highlights(),
                piece.scale(),
                piece.highlights().equals(Highlights.PLAIN) ? MARGIN : OVERLAY_MARGIN);
        if (piece.caption().isEmpty()) {
            return canvas;
        }
        var caption = new Label(piece.caption());
        caption.getStyleClass().add("muted");
        return new VBox(4, canvas, caption);
    }
}
