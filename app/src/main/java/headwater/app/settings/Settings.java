package headwater.app.settings;

import headwater.app.lists.KeptColumn;
import headwater.app.look.Theme;
import headwater.app.panels.Panels;
import headwater.app.runs.SavedFilter;
import headwater.app.servers.ServerColour;
import headwater.flow.WholeFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the program remembers: its window and what was open. Holds no secret.
///
/// @param theme light or dark
/// @param x the window's left edge on the screen
/// @param y its upper edge
/// @param width its width
/// @param height its height
/// @param maximized whether it filled the screen
/// @param panels which panels were shown, and how large
/// @param open the files that were open
/// @param seen when a person has seen what failed on a server, by its [headwater.prefect.ServerAddress#key()]
/// @param readOnly the servers on which nothing is changed, by [headwater.prefect.ServerAddress#key()]
/// @param filters the saved searches of flow runs
/// @param colours the colours of servers, by [headwater.prefect.ServerAddress#key()]
/// @param columns the columns of lists, by the name of the list
/// @param servers the servers to connect to when the program starts, by [headwater.prefect.ServerAddress#key()]
public record Settings(
        Theme theme,
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        Panels panels,
        List<String> open,
        Map<String, Instant> seen,
        Set<String> readOnly,
        List<SavedFilter> filters,
        Map<String, ServerColour> colours,
        Map<String, List<KeptColumn>> columns,
        List<String> servers) {
    /// What is set before anything was remembered.
    public static final Settings DEFAULT = new Settings(
            Theme.LIGHT,
            Double.NaN,
            Double.NaN,
            1280,
            800,
            false,
            Panels.DEFAULT,
            List.of(),
            Map.of(),
            Set.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of());

    private static final System.Logger LOG = System.getLogger("headwater");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // What another version of the program remembered is left out, and the rest is kept.
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    /// Puts the default where a file said nothing.
    public Settings {
        theme = theme == null ? Theme.LIGHT : theme;
        width = width < 400 ? 1280 : width;
        height = height < 300 ? 800 : height;
        panels = panels == null ? Panels.DEFAULT : panels;
        open = open == null ? List.of() : List.copyOf(open);
        seen = seen == null ? Map.of() : Map.copyOf(seen);
        readOnly = readOnly == null ? Set.of() : Set.copyOf(readOnly);
        filters = filters == null ? List.of() : List.copyOf(filters);
        colours = colours == null ? Map.of() : Map.copyOf(colours);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        servers = servers == null ? List.of() : List.copyOf(servers);
    }

    /// Reads a file; the default where there is none, or it cannot be read. An unreadable file is kept beside, as
    /// the next write takes its place.
    public static Settings read(Path file) {
        try {
            if (!Files.exists(file)) {
                return DEFAULT;
            }
            @Nullable Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            return settings == null ? DEFAULT : settings;
        } catch (IOException | JacksonException unreadable) {
            LOG.log(Level.WARNING, "The settings cannot be read; " + kept(file), unreadable);
            return DEFAULT;
        }
    }

    private static String kept(Path file) {
        var copy = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return "they are kept in " + copy;
        } catch (IOException failed) {
            return "they were not kept: " + failed;
        }
    }

    /// Writes a file whole.
    ///
    /// @throws IOException if it cannot be written
    public void write(Path file) throws IOException {
        WholeFile.save(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
