package headwater.app.gallery;

import headwater.app.designer.FlowPicture;
import headwater.app.drawing.Drawing;
import headwater.app.run.Run;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The flows of the gallery: Python files among the program's resources, read and drawn like any other.
enum GalleryFlow {
    KINDS,
    STATES,
    WIRES,
    FAN_OUT,
    GESTURES;

    /// The last flow of the file as the canvas draws it.
    ///
    /// @param run laid over it; null for none
    Drawing drawing(@Nullable Run run) {
        return drawing(Map.of(), run);
    }

    /// The same after a person has opened, or closed, some cards.
    Drawing drawing(boolean open, String... cards) {
        return drawing(Arrays.stream(cards).collect(Collectors.toMap(NodeId::new, _ -> open)), null);
    }

    private Drawing drawing(Map<NodeId, Boolean> open, @Nullable Run run) {
        var document = read();
        return FlowPicture.of(document, document.flows().getLast(), open, run);
    }

    private Document read() {
        var name = name().toLowerCase(Locale.ROOT) + ".py";
        try (var file =
                Objects.requireNonNull(GalleryFlow.class.getResourceAsStream("/headwater/app/gallery/" + name), name)) {
            var path = Path.of(name).toAbsolutePath();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new PythonReader(Project.around(path)).read(path, Source.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
