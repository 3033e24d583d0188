package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The flow that comes with Headwater, for a person to see and try before there is one of their own.
public final class SampleFlow {
    /// The function of the flow that is the sample's main one.
    public static final String FUNCTION = "daily_orders";

    private static final String FILE = "orders.py";
    private static final String RESOURCE = "/headwater/app/sample/" + FILE;

    private SampleFlow() {}

    /// Puts a copy of the sample into a folder, which is made if need be, and answers the copy. A file of that name
    /// that is
    /// there already is left as it is: it may have been edited.
    public static Path copyInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            try (var sample = SampleFlow.class.getResourceAsStream(RESOURCE)) {
                if (sample == null) {
                    throw new IllegalStateException(RESOURCE + " is not part of the program");
                }
                Files.copy(sample, file);
            }
        }
        return file;
    }
}
