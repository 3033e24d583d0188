package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowIconTest {
    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
        FxToolkit.run(Theme::loadFonts);
    }

    @Test
    void hasASymbolInEachSizeThatDesktopsAskFor() {
        var images = FxToolkit.ask(() -> WindowIcon.images(0));
        assertThat(images).extracting(Image::getWidth).containsExactly(16.0, 32.0, 64.0, 128.0);
        for (var image : images) {
            assertThat(pixels(image)).contains(0xff0969da);
            assertThat(pixels(image).stream().distinct().count())
                    .as("more than ground and corners")
                    .isGreaterThan(5);
        }
        assertThat(pixels(images.getLast()).getFirst()).as("a round corner").isZero();
    }

    @Test
    void showsHowManyThingsHaveNotBeenSeen() {
        var none = pixels(FxToolkit.ask(() -> WindowIcon.images(0)).getLast());
        var one = pixels(FxToolkit.ask(() -> WindowIcon.images(1)).getLast());
        var two = pixels(FxToolkit.ask(() -> WindowIcon.images(2)).getLast());
        var many = pixels(FxToolkit.ask(() -> WindowIcon.images(10)).getLast());
        assertThat(one).contains(0xffd1242f).isNotEqualTo(two);
        assertThat(none).doesNotContain(0xffd1242f);
        assertThat(many)
                .as("more than nine are 9+")
                .isEqualTo(pixels(FxToolkit.ask(() -> WindowIcon.images(500)).getLast()));
    }

    private static List<Integer> pixels(Image image) {
        var pixels = new ArrayList<Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return pixels;
    }
}
