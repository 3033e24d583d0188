package headwater.app.program;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Headwater keeps what is its own on this machine: `data` is worth keeping, `config` is the person's,
/// `cache` may be deleted at any time, `state` holds logs and what runs just now. The folders need not exist.
///
/// Linux follows the XDG Base Directory Specification, macOS and Windows their own customs.
public record Folders(Path data, Path config, Path cache, Path state) {

    /// The folders of the person who runs this program.
    public static Folders here() {
        return of(System.getenv(), System.getProperty("os.name", ""));
    }

    /// The folders for the given environment variables and the system's name as `os.name` has it. `HOME` goes
    /// before the home folder that the JVM names, which is the one in the list of users whatever `HOME` says.
    public static Folders of(Map<String, String> environment, String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var home = home(environment, "USERPROFILE");
            var local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Headwater");
            var roaming = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Headwater");
            return new Folders(local.resolve("data"), roaming, local.resolve("cache"), local.resolve("state"));
        }
        var home = home(environment, "HOME");
        if (name.startsWith("mac")) {
            var support = home.resolve("Library/Application Support/Headwater");
            return new Folders(
                    support,
                    support.resolve("config"),
                    home.resolve("Library/Caches/Headwater"),
                    support.resolve("state"));
        }
        return new Folders(
                xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    /// The folder of log files.
    public Path logs() {
        return state.resolve("log");
    }

    /// The folder of the local server's database and results, Prefect's `PREFECT_HOME`.
    public Path prefectHome() {
        return data.resolve("prefect-home");
    }

    /// These folders, but with what belongs to the local server elsewhere if the variable `HEADWATER_SERVER_HOME`
    /// says so: a server apart from the person's own, for tests. The environment that it runs in stays where it
    /// is.
    public Folders forServer(Map<String, String> environment) {
        var apart = environment.get("HEADWATER_SERVER_HOME");
        if (apart == null || apart.isBlank()) {
            return this;
        }
        var place = Path.of(apart).toAbsolutePath();
        return new Folders(place.resolve("data"), config, cache, place.resolve("state"));
    }

    private static Path xdg(Map<String, String> environment, String variable, Path fallback) {
        return absolute(environment.get(variable), fallback).resolve("headwater");
    }

    // The specification says that a relative path is to be ignored.
    private static Path absolute(@Nullable String value, Path fallback) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        var path = Path.of(value);
        return path.isAbsolute() ? path : fallback;
    }

    private static Path home(Map<String, String> environment, String variable) {
        return absolute(environment.get(variable), Path.of(System.getProperty("user.home", ".")));
    }
}
