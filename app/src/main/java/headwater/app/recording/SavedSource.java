package headwater.app.recording;

import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The Python that a saved run is of.
///
/// @param file the name of the file with the flow, one of the files
/// @param function the id of the flow in it
/// @param files every file by its name in the project, with slashes: the one with the flow and those that it imports
public record SavedSource(String file, String function, Map<String, Source> files) {
    /// Copies the files, in the order of their names.
    public SavedSource {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /// The text of a document, with the files that it imports as they are on disk now; blocks.
    ///
    /// @param reader what read the document
    /// @throws IOException if a file cannot be read; one that is gone is passed over
    public static SavedSource of(Document document, String function, PythonReader reader) throws IOException {
        var files = new TreeMap<String, Source>();
        for (var module : reader.modules()) {
            try {
                files.put(reader.name(module), Source.of(Files.readAllBytes(module)));
            } catch (NoSuchFileException _) {
                // What is no longer there was not drawn either.
            }
        }
        var path = document.file();
        var file = path == null ? "flow.py" : reader.name(path);
        files.put(file, document.source());
        return new SavedSource(file, function, files);
    }

    /// Writes the files below a folder; blocks.
    ///
    /// @return the file with the flow
    /// @throws IOException if that is not possible, or one of them is there already
    public Path writeTo(Path folder) throws IOException {
        for (var name : files.keySet()) {
            if (Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        for (var each : files.entrySet()) {
            var path = folder.resolve(each.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, each.getValue().bytes(), StandardOpenOption.CREATE_NEW);
        }
        return folder.resolve(file);
    }
}
