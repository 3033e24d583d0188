package headwater.flow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// A file that is read whole and written whole: a reader sees the old bytes or the new ones, never a part.
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /// Writes the bytes beside the file and then moves them into its place, keeping its permissions. A symbolic
    /// link is kept: what it points to is written.
    ///
    /// @throws IOException that names the file or its folder if it cannot be written; the file is then as it was
    public static void save(Path file, byte[] bytes) throws IOException {
        save(file, out -> out.write(bytes));
    }

    /// What a file is to hold, for one that is too large to be in memory.
    public interface Content {
        /// Writes it.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file as [#save(Path, byte[])] does.
    ///
    /// @throws IOException that names the file or its folder if it cannot be written; the file is then as it was
    public static void save(Path file, Content content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // A move asks only the folder, not the file that it replaces.
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        try {
            write(target, content);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(String.valueOf(folder));
        } catch (FileSystemException e) {
            throw new FileSystemException(target.toString(), null, e.getReason());
        } catch (IOException e) {
            throw new FileSystemException(target.toString(), null, e.getMessage());
        }
    }

    private static void write(Path target, Content content) throws IOException {
        var beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            writeToDisk(beside, content);
            keepPermissions(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    // Without force, a power cut after the move can leave an empty file: the system may write the name before the
    // bytes.
    private static void writeToDisk(Path file, Content content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /// Whether the file still holds these bytes. One that is gone holds none.
    public static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /// Writes the bytes as [#save(Path, byte[])] does, if the file still holds what it held before. Of two
    /// programs that replace one content at once, one writes.
    ///
    /// @return whether they were written
    /// @throws IOException that names the file or its folder if it cannot be written; the file is then as it was
    public static boolean replace(Path file, byte[] before, byte[] after) throws IOException {
        // The lock is of the file that was there: who waits for it finds another file in its place. It is far
        // behind the end, as some systems let nobody read what is locked.
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var _ = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
            if (!holds(file, before)) {
                return false;
            }
            save(file, after);
            return true;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        if (Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        } else {
            // A temporary file is the owner's alone; a new document is as other new files are.
            view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
