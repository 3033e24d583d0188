package headwater.graph.paint;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The fonts of a palette.
record Fonts(Font title, Font label, Font subtitle, Font small, Font code, Font pill) {
    static Fonts of(Palette palette) {
        var text = palette.textFamily();
        return new Fonts(
                Font.font(text, FontWeight.SEMI_BOLD, 13),
                Font.font(text, FontWeight.MEDIUM, 12),
                Font.font(text, FontWeight.NORMAL, 11.5),
                Font.font(text, FontWeight.NORMAL, 11),
                Font.font(palette.codeFamily(), FontWeight.NORMAL, 11),
                Font.font(text, FontWeight.SEMI_BOLD, 10.5));
    }
}
