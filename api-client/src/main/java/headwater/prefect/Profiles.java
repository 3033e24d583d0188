package headwater.prefect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The servers that a person has configured for Prefect's own tools, from Prefect's `profiles.toml`.
///
/// @param servers those profiles that name a server, in the order of the file
/// @param active the name of the profile in use, null if the file names none
public record Profiles(List<Profile> servers, @Nullable String active) {
    /// A profile that names a server.
    ///
    /// @param name the name
    /// @param address the server and the credentials that the profile has for it
    public record Profile(String name, ServerAddress address) {}

    /// Copies the list.
    public Profiles {
        servers = List.copyOf(servers);
    }

    /// Reads the profiles of this home of Prefect's (`~/.prefect` unless `PREFECT_HOME` says otherwise). There
    /// are none if there is no file; a profile whose address cannot be one is left out.
    ///
    /// @throws IOException if there is a file that cannot be read
    public static Profiles read(Path prefectHome) throws IOException {
        var file = prefectHome.resolve("profiles.toml");
        if (!Files.exists(file)) {
            return new Profiles(List.of(), null);
        }
        var tables = TomlTables.of(Files.readString(file));
        var servers = new ArrayList<Profile>();
        tables.forEach((table, values) -> {
            var address = table.startsWith("profiles.") ? address(values) : null;
            if (address != null) {
                servers.add(new Profile(table.substring("profiles.".length()), address));
            }
        });
        return new Profiles(servers, tables.getOrDefault("", Map.of()).get("active"));
    }

    /// The profile in use, null if it names no server.
    public @Nullable Profile inUse() {
        return servers.stream()
                .filter(server -> server.name().equals(active))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ServerAddress address(Map<String, String> values) {
        var url = values.get("PREFECT_API_URL");
        if (url == null) {
            return null;
        }
        try {
            var address = ServerAddress.parse(url);
            var key = values.get("PREFECT_API_KEY");
            var pair = values.get("PREFECT_API_AUTH_STRING");
            if (key != null) {
                return address.withCredentials(new Credentials.Token(key));
            }
            return pair == null ? address : address.withCredentials(Credentials.Basic.of(pair));
        } catch (BadAddressException _) {
            return null;
        }
    }
}
