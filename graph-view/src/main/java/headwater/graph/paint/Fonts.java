package headwater.graph.paint;

import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The fonts of a palette.
record Fonts(Font title, Font codeTitle, Font label, Font mono, Font small, Font smallMono, Font source) {
    /// The font of a card's name.
    Font name(DiagramNode node) {
        return node.shape() == Shape.CODE ? codeTitle : title;
    }

    static Fonts of(Palette palette) {
        var text = palette.textFamily();
        var bold = palette.titleFamily();
        var code = palette.codeFamily();
        return new Fonts(
                Font.font(bold, FontWeight.SEMI_BOLD, CardMetrics.NAME_SIZE),
                Font.font(code, FontWeight.MEDIUM, CardMetrics.NAME_SIZE - 1),
                Font.font(bold, FontWeight.SEMI_BOLD, 12),
                Font.font(code, FontWeight.NORMAL, 11.5),
                Font.font(text, FontWeight.NORMAL, CardMetrics.SMALL_SIZE),
                Font.font(code, FontWeight.NORMAL, CardMetrics.PANEL_SIZE),
                Font.font(code, FontWeight.NORMAL, CardMetrics.SMALL_SIZE));
    }
}
