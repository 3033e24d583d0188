package headwater.app.project;

import headwater.app.fx.Background;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The project of the file in front, and which of its folders are open. For the JavaFX thread.
public final class ProjectModel {
    private static final System.Logger LOG = System.getLogger("headwater");

    // With more rows, folders begin closed, except those of the file in front.
    private static final int FEW = 12;

    private final Background background;
    private final ReadOnlyObjectWrapper<ProjectFiles> files =
            new ReadOnlyObjectWrapper<>(this, "files", ProjectFiles.NONE);
    private final ReadOnlyObjectWrapper<List<ProjectRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final Set<Path> closed = new HashSet<>();
    private Background.Task reading = () -> {};

    /// No project yet.
    public ProjectModel(Background background) {
        this.background = background;
    }

    /// The files of the project.
    public ReadOnlyObjectProperty<ProjectFiles> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /// The rows of the tree.
    public ReadOnlyObjectProperty<List<ProjectRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Shows the project of a file, as it is on disk now. The project stays where there is no file.
    public void follow(@Nullable Path file) {
        if (file == null) {
            return;
        }
        reading.cancel();
        reading = background.run(
                "read the project of " + file.getFileName(),
                () -> ProjectFiles.around(file),
                read -> show(read, file),
                why -> LOG.log(System.Logger.Level.WARNING, "The project cannot be listed", why));
    }

    private void show(ProjectFiles read, Path file) {
        var root = read.root();
        if (root != null && !root.equals(files.get().root())) {
            closed.clear();
            if (read.rows(Set.of()).size() > FEW) {
                read.rows(Set.of()).stream()
                        .filter(ProjectRow.Folder.class::isInstance)
                        .map(ProjectRow::path)
                        .filter(folder -> !file.startsWith(folder))
                        .forEach(closed::add);
            }
        }
        files.set(read);
        rows.set(read.rows(closed));
    }

    /// Opens a folder, or closes it.
    public void toggle(Path folder) {
        if (!closed.remove(folder)) {
            closed.add(folder);
        }
        rows.set(files.get().rows(closed));
    }
}
