package headwater.app.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The flow that comes with the program, for people who have none yet.
public final class Sample {
    /// Its file name.
    public static final String NAME = "orders.py";

    private Sample() {}

    /// Puts the sample into a folder, unless it is there already: then what a person made of it stays.
    ///
    /// @throws IOException if it cannot be written
    public static Path copyTo(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        try (var sample =
                Objects.requireNonNull(Sample.class.getResourceAsStream("/headwater/app/sample/" + NAME), NAME)) {
            Files.copy(sample, file);
        }
        return file;
    }
}
