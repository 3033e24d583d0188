package headwater.app.project;

import java.nio.file.Path;

/// A row of the tree of a project.
public sealed interface ProjectRow {
    /// The folder or file.
    Path path();

    /// How many folders of the project it is in.
    int depth();

    /// What it is called.
    String name();

    /// A folder.
    ///
    /// @param name its name, after those of the folders above it that have no row of their own
    /// @param isOpen whether its content is shown
    record Folder(Path path, String name, int depth, boolean isOpen) implements ProjectRow {}

    /// A file.
    record File(Path path, int depth) implements ProjectRow {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }
}
