package headwater.app.gallery;

import headwater.app.drawing.Drawing;
import headwater.graph.paint.Highlights;
import java.util.List;

/// Some drawings that show one thing.
///
/// @param words what to look for
record GallerySection(String title, String words, List<Piece> pieces) {
    GallerySection {
        pieces = List.copyOf(pieces);
    }

    /// One drawing.
    ///
    /// @param caption what it shows; empty where the section says it
    /// @param scale pixels for each unit of the drawing
    record Piece(String caption, Drawing drawing, Highlights highlights, double scale) {
        static Piece of(String caption, Drawing drawing, double scale) {
            return new Piece(caption, drawing, Highlights.PLAIN, scale);
        }
    }
}
