package headwater.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] OLD = bytes("old");
    private static final byte[] NEW = bytes("new");

    @TempDir
    private Path folder;

    @Test
    void writesTheBytesAndNothingElse() throws IOException {
        var file = Files.write(folder.resolve("flow.py"), OLD);
        WholeFile.save(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void replacesWhatItHeldBeforeAndNothingElse() throws IOException {
        var file = Files.write(folder.resolve("flow.py"), OLD);
        assertThat(WholeFile.replace(file, OLD, NEW)).isTrue();
        assertThat(file).hasBinaryContent(NEW);

        assertThat(WholeFile.replace(file, OLD, bytes("other"))).isFalse();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void makesAFileAndItsFolderWhereThereWasNone() throws IOException {
        var file = folder.resolve("deep/er/flow.py");
        WholeFile.save(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void keepsThePermissions() throws IOException {
        var file = Files.write(folder.resolve("flow.py"), OLD);
        var permissions = PosixFilePermissions.fromString("rwxr-x--x");
        Files.setPosixFilePermissions(file, permissions);
        WholeFile.save(file, NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    @Test
    void keepsASymbolicLink() throws IOException {
        var file = Files.write(Files.createDirectory(folder.resolve("real")).resolve("flow.py"), OLD);
        var link = Files.createSymbolicLink(folder.resolve("link.py"), file);
        WholeFile.save(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void leavesTheOldBytesWhenItCannotWriteBesideThem() throws IOException {
        // No folder takes a name that is longer still, not even for the one who may do everything.
        var file = Files.write(folder.resolve("f".repeat(250) + ".py"), OLD);
        assertThatThrownBy(() -> WholeFile.save(file, NEW)).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(OLD);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void leavesNothingBehindWhenAFolderIsInTheWay() throws IOException {
        var file = folder.resolve("flow.py");
        Files.createDirectories(file.resolve("not empty"));
        assertThatThrownBy(() -> WholeFile.save(file, NEW))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ":");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void knowsWhetherAnotherProgramHasChangedIt() throws IOException {
        var file = Files.write(folder.resolve("flow.py"), OLD);
        assertThat(WholeFile.holds(file, OLD)).isTrue();
        assertThat(WholeFile.holds(file, NEW)).isFalse();
        Files.delete(file);
        assertThat(WholeFile.holds(file, OLD)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
