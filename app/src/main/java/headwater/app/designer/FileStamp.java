package headwater.app.designer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// What tells that a file has changed, without reading it.
///
/// @param modified when it was written, in milliseconds; -1 where there is no file
/// @param size how many bytes it has
/// @param identity which file it is; null where the system does not say
record FileStamp(long modified, long size, @Nullable Object identity) {
    static FileStamp of(Path file) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(now.lastModifiedTime().toMillis(), now.size(), now.fileKey());
        } catch (IOException _) {
            return new FileStamp(-1, -1, null);
        }
    }
}
