package headwater.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `packaging/headwater register` tells a desktop of Linux who opens links to runs.
@EnabledOnOs(OS.LINUX)
class RegisterTest {
    private static final Path PACKAGING = Path.of("..", "packaging");

    @Test
    void namesTheProgramWhereverItIs(@TempDir Path folder) throws Exception {
        var program = Files.createDirectory(folder.resolve("a \"b$c` 5%\\d"));
        for (var script : new String[] {"headwater", "common.sh"}) {
            Files.copy(PACKAGING.resolve(script), program.resolve(script));
        }
        var process = new ProcessBuilder("bash", program.resolve("headwater").toString(), "register");
        process.environment().put("XDG_DATA_HOME", folder.toString());
        process.environment().put("HOME", folder.toString());
        assertThat(process.start().waitFor()).isZero();
        assertThat(folder.resolve("applications/headwater.desktop"))
                .content()
                .contains("MimeType=x-scheme-handler/headwater;")
                // As the Desktop Entry Specification quotes arguments, in a text that has backslashes of its own.
                .contains("/a \\\\\"b\\\\$c\\\\` 5%%\\\\\\\\d/headwater\" open %u");
    }
}
