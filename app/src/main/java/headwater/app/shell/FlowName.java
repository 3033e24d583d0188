package headwater.app.shell;

import headwater.app.project.ProjectFile;
import headwater.app.project.ProjectFiles;
import headwater.flow.Document;
import headwater.flow.Flow;
import java.nio.file.Path;
import java.util.Optional;

/// What a server calls the flow of a run. Prefect spells it as its function, but with hyphens.
///
/// @param text the name; empty if it is not known
record FlowName(String text) {
    boolean isKnown() {
        return !text.isEmpty();
    }

    /// Whether a flow, or the function of one, has this name.
    boolean isOf(String flow) {
        return isKnown() && flow.replace('_', '-').equals(text.replace('_', '-'));
    }

    /// The first flow of a document that has this name.
    Optional<Flow> in(Document document) {
        return document.flows().stream().filter(flow -> isOf(flow.name())).findFirst();
    }

    /// The file of a project that has a flow of this name; empty if there are several, as any of them may be meant.
    Optional<Path> in(ProjectFiles project) {
        var found = project.files().stream()
                .filter(file -> file.flows().stream().anyMatch(this::isOf))
                .map(ProjectFile::path)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
