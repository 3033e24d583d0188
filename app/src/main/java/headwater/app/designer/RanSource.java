package headwater.app.designer;

import headwater.app.recording.SavedSource;
import headwater.flow.Document;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Python that the run on a flow's page is of: the text as it was when the run was laid over it.
///
/// @param document the document
/// @param function the id of the flow in it
/// @param reader what read it
public record RanSource(Document document, String function, PythonReader reader) {
    /// The names of its files in the project: the one with the flow first, then those that it imports.
    public List<String> names() {
        return Stream.concat(Stream.ofNullable(document.file()), reader.modules().stream())
                .map((Path file) -> reader.name(file))
                .distinct()
                .toList();
    }

    /// All of it; blocks.
    public SavedSource read() throws IOException {
        return SavedSource.of(document, function, reader);
    }
}
