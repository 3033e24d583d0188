package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesItLightAndDark() throws IOException {
        FxToolkit.start();
        var said = Said.by(terminal -> new GalleryCommand(terminal, FxToolkit::ask), "--shots", folder.resolve("new"));
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        for (var name : new String[] {"gallery-light.png", "gallery-dark.png"}) {
            assertThat(said.out()).contains(name);
            var image = ImageIO.read(folder.resolve("new").resolve(name).toFile());
            assertThat(image.getWidth()).isGreaterThan(1_000);
        }
        assertThat(Files.mismatch(folder.resolve("new/gallery-light.png"), folder.resolve("new/gallery-dark.png")))
                .isNotNegative();
    }
}
