package headwater.app.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The flow that comes with the program, for people who have none yet.
public final class Sample {
    /// Its file name.
    public static final String NAME = "orders.py";

    private static final String FIRST_FLOW = "flow.py";

    private Sample() {}

    /// The text of a new flow, which a person goes on from.
    ///
    /// @throws IOException if it cannot be read
    public static byte[] firstFlow() throws IOException {
        try (var text = resource(FIRST_FLOW)) {
            return text.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Sample.class.getResourceAsStream("/headwater/app/sample/" + name), name);
    }

    /// Puts the sample into a folder, unless it is there already: then what a person made of it stays.
    ///
    /// @throws IOException if it cannot be written
    public static Path copyTo(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        try (var sample = resource(NAME)) {
            Files.copy(sample, file);
        }
        return file;
    }
}
