package headwater.app.export;

import headwater.flow.WholeFile;
import headwater.flow.export.Export;
import headwater.flow.export.ExportFile;
import headwater.flow.export.ExportRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Writes exports to the disk.
public final class ExportWriter {
    private ExportWriter() {}

    /// Writes the files that change into a folder, each whole or untouched; none if one of them is no longer what
    /// it was when the export was made. Blocking.
    ///
    /// @throws IOException if a file cannot be written
    /// @throws ExportRefusedException if a file was changed meanwhile
    public static void write(Export export, Path folder) throws IOException, ExportRefusedException {
        for (var file : export.files()) {
            var path = folder.resolve(file.name());
            var now = Files.exists(path) ? Files.readString(path) : null;
            if (!Objects.equals(now, file.before())) {
                throw new ExportRefusedException(ExportReason.CHANGED, path);
            }
        }
        for (var file : export.files()) {
            if (file.isChanged()) {
                write(file, folder.resolve(file.name()));
            }
        }
    }

    private static void write(ExportFile file, Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().resolveSibling(""));
        WholeFile.save(path, file.after().getBytes(StandardCharsets.UTF_8));
    }
}
