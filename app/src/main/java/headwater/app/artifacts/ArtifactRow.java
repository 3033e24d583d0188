package headwater.app.artifacts;

import headwater.app.lists.Row;
import headwater.prefect.model.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The latest version of an artifact in a list.
///
/// @param versions how many versions of it were read
public record ArtifactRow(Artifact artifact, int versions) implements Row {
    /// The rows of artifacts: of those that share a key the first alone.
    ///
    /// @param newestFirst all versions
    static List<ArtifactRow> of(List<Artifact> newestFirst) {
        var byKey = new LinkedHashMap<String, List<Artifact>>();
        for (var artifact : newestFirst) {
            var key = artifact.key() == null ? artifact.id().toString() : artifact.key();
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(artifact);
        }
        return byKey.values().stream()
                .map(versions -> new ArtifactRow(versions.getFirst(), versions.size()))
                .toList();
    }

    @Override
    public String key() {
        return artifact.key() == null ? artifact.id().toString() : artifact.key();
    }

    @Override
    public Stream<String> texts() {
        return Stream.of(name(), kind(), description());
    }

    /// The key, or words where it has none.
    public String name() {
        return artifact.key() == null ? "without a key" : artifact.key();
    }

    /// What it is, in a word; empty if the server did not say.
    public String kind() {
        return artifact.type() == null ? "" : artifact.type();
    }

    /// What was said of it; empty for nothing.
    public String description() {
        return artifact.description() == null ? "" : artifact.description();
    }
}
