package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import headwater.app.fx.Pieces;
import headwater.flow.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files that cannot be written: whatever the reason, it is said with the file's name, and nothing is lost.
@EnabledOnOs({OS.LINUX, OS.MAC})
class RefusingDiskTest {
    private static final String TYPED = OpenFlow.TEXT + "# typed\n";

    @TempDir
    private Path folder;

    private final Pieces pieces = new Pieces();

    @Test
    void keepsTheTextWhereTheFileIsReadOnly() throws Exception {
        var file = write(folder);
        assertThat(file.toFile().setWritable(false)).isTrue();
        // For the superuser no file is read-only.
        assumeThat(file).matches(denied -> !Files.isWritable(denied));
        var page = open(file);

        assertSurvives(page, "no permission to read or write " + file);

        assertThat(file.toFile().setWritable(true)).isTrue();
        assertSaves(page);
    }

    @Test
    void keepsTheTextWhereTheFolderIsReadOnly() throws Exception {
        var inner = Files.createDirectory(folder.resolve("flows"));
        var file = write(inner);
        var page = open(file);
        assertThat(inner.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(inner).matches(denied -> !Files.isWritable(denied));
            assertSurvives(page, "no permission to read or write " + inner);
        } finally {
            assertThat(inner.toFile().setWritable(true)).isTrue();
        }
        assertSaves(page);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheTextWhereTheDiskIsReadOnly() throws Exception {
        var disk = mount();
        try {
            var file = write(disk);
            var page = open(file);
            assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

            assertSurvives(page, "no permission to read or write " + file);

            assertThat(run("mount", "-o", "remount,rw", disk.toString())).isZero();
            assertSaves(page);
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheTextWhereTheDiskIsFull() throws Exception {
        var disk = mount();
        try {
            var file = write(disk);
            var page = open(file);
            var filler = disk.resolve("filler");
            assertThatThrownBy(() -> Files.write(filler, new byte[1 << 20])).isInstanceOf(IOException.class);

            assertSurvives(page, file + ": No space left on device");

            Files.delete(filler);
            assertSaves(page);
            try (var left = Files.walk(disk).filter(Files::isRegularFile)) {
                assertThat(left).as("no half-written copy stays behind").containsExactly(file);
            }
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    /// A disk of 64 KB; only the superuser may mount one.
    private Path mount() throws IOException, InterruptedException {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()))
                .isZero();
        return disk;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
    }

    private DesignerModel open(Path file) throws UnreadableException {
        return OpenFlow.open(file, pieces);
    }

    private void assertSurvives(DesignerModel page, String words) {
        page.document().typed(TYPED);
        pieces.finishAll();
        var done = new ArrayList<String>();
        for (var save : List.<Runnable>of(() -> page.disk().save(() -> done.add("saved")), page.disk()::saveAnyway)) {
            page.document().show(null);
            save.run();
            pieces.finishAll();
            assertThat(Objects.requireNonNull(page.problemProperty().get()).words())
                    .startsWith("orders.py is not saved. ")
                    .contains(words);
            assertThat(OpenFlow.text(page)).isEqualTo(TYPED);
            assertThat(page.disk().isDirty()).isTrue();
            assertThat(page.file()).content().isEqualTo(OpenFlow.TEXT);
        }
        assertThat(done).isEmpty();
    }

    private void assertSaves(DesignerModel page) {
        page.disk().save(() -> {});
        pieces.finishAll();
        assertThat(page.file()).content().isEqualTo(TYPED);
        assertThat(page.disk().isDirty()).isFalse();
        assertThat(page.problemProperty().get()).isNull();
    }
}
