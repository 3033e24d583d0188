package headwater.app.look;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// The icon by which a desktop shows the window in its lists of windows, with the number of what has not been seen.
/// For the JavaFX thread.
public final class WindowIcon {
    private static final int[] SIZES = {16, 32, 64, 128};
    private static final Color GROUND = Color.web("#0969da");
    private static final Color BADGE = Color.web("#d1242f");
    private static final int MOST = 9;

    private WindowIcon() {}

    /// The icon in the sizes that desktops ask for.
    ///
    /// @param unseen how many things have not been seen; none at 0
    public static List<Image> images(int unseen) {
        return IntStream.of(SIZES).mapToObj(size -> image(size, unseen)).toList();
    }

    private static Image image(double size, int unseen) {
        var canvas = new Canvas(size, size);
        var graphics = canvas.getGraphicsContext2D();
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(GROUND);
        graphics.fillRoundRect(0, 0, size, size, size * 0.4, size * 0.4);
        var symbol = Icons.of(Feather.WIND);
        symbol.setIconSize((int) Math.round(size * 0.68));
        graphics.setFont(symbol.getFont());
        graphics.setFill(Color.WHITE);
        graphics.fillText(symbol.getText(), size / 2, size / 2);
        if (unseen > 0) {
            badge(graphics, size, unseen > MOST ? MOST + "+" : String.valueOf(unseen));
        }
        var transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return canvas.snapshot(transparent, null);
    }

    // Half of the icon: at 16 pixels a smaller number cannot be read.
    private static void badge(GraphicsContext graphics, double size, String number) {
        double width = size * 0.56;
        graphics.setFill(BADGE);
        graphics.fillOval(size - width, 0, width, width);
        graphics.setFill(Color.WHITE);
        graphics.setFont(Font.font("Inter", FontWeight.BOLD, width * (number.length() > 1 ? 0.55 : 0.75)));
        graphics.fillText(number, size - width / 2, width / 2);
    }
}
