package headwater.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The version of this program.
public final class Version {
    // Maven puts this file into the jar.
    private static final String FILE = "/META-INF/maven/io.github.headwater/headwater-app/pom.properties";

    private Version() {}

    /// Its version, such as `0.1.0`; "(development)" where it was not started from its jar.
    public static String ofProgram() {
        try (var file = Version.class.getResourceAsStream(FILE)) {
            return file == null ? "(development)" : version(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(InputStream file) throws IOException {
        var properties = new Properties();
        properties.load(file);
        @Nullable String version = properties.getProperty("version");
        return version == null ? "(unknown)" : version;
    }
}
