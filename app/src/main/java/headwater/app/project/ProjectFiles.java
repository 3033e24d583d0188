package headwater.app.project;

import headwater.flow.python.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The Python files of a project that have to do with Prefect, with the flows in them.
///
/// @param root the project's folder; null before there is one
/// @param files its files, by path
public record ProjectFiles(@Nullable Path root, List<ProjectFile> files) {
    /// No project.
    public static final ProjectFiles NONE = new ProjectFiles(null, List.of());

    private static final int DEEPEST = 8;
    private static final int MOST = 2000;
    // What is larger was written by a program.
    private static final long LARGEST = 1L << 19;
    private static final Set<String> NOT_OF_THE_PROJECT =
            Set.of("venv", "env", "node_modules", "site-packages", "__pycache__", "build", "dist");

    /// Sorts the files by path.
    public ProjectFiles {
        files = files.stream().sorted(Comparator.comparing(ProjectFile::path)).toList();
    }

    /// Reads the project that a file is in. Blocks; what cannot be read is left out.
    public static ProjectFiles around(Path file) throws IOException {
        var root = Project.folderOf(file);
        var visitor = new Visitor();
        Files.walkFileTree(root, Set.of(), DEEPEST, visitor);
        return new ProjectFiles(root, visitor.found);
    }

    /// The rows of the tree of folders and files.
    ///
    /// @param closed the folders whose content is not shown
    public List<ProjectRow> rows(Set<Path> closed) {
        var rows = new ArrayList<ProjectRow>();
        if (root == null) {
            return rows;
        }
        var shown = new HashSet<Path>();
        // Folders come before the files beside them.
        files.stream().sorted(Comparator.comparing(this::sortKey)).forEach(file -> add(rows, shown, closed, file));
        return rows;
    }

    private String sortKey(ProjectFile file) {
        var key = new StringBuilder();
        var relative = relative(file.path());
        for (int i = 0; i < relative.getNameCount(); i++) {
            key.append(i < relative.getNameCount() - 1 ? "/0" : "/1").append(relative.getName(i));
        }
        return key.toString();
    }

    private Path relative(Path path) {
        return root == null ? path : root.relativize(path);
    }

    // A folder that has one folder in it and nothing else shares its row.
    private void add(List<ProjectRow> rows, Set<Path> shown, Set<Path> closed, ProjectFile file) {
        var relative = relative(file.path());
        var folder = root;
        var above = root;
        int depth = 0;
        for (int i = 0; i < relative.getNameCount() - 1 && folder != null && above != null; i++) {
            folder = folder.resolve(relative.getName(i));
            if (isPassage(folder)) {
                continue;
            }
            var isOpen = !closed.contains(folder);
            if (shown.add(folder)) {
                var name = above.relativize(folder).toString();
                rows.add(new ProjectRow.Folder(folder, name, depth, isOpen));
            }
            if (!isOpen) {
                return;
            }
            above = folder;
            depth++;
        }
        rows.add(new ProjectRow.File(file.path(), depth));
    }

    private boolean isPassage(Path folder) {
        var below = files.stream()
                .map(ProjectFile::path)
                .filter(path -> path.startsWith(folder))
                .toList();
        return below.stream().noneMatch(path -> folder.equals(path.getParent()))
                && below.stream()
                                .map(path -> folder.relativize(path).getName(0))
                                .distinct()
                                .count()
                        == 1;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final List<ProjectFile> found = new ArrayList<>();
        private int seen;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = String.valueOf(folder.getFileName());
            var isForeign = name.startsWith(".") || NOT_OF_THE_PROJECT.contains(name);
            return isForeign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var isPython = attributes.isRegularFile()
                    && attributes.size() <= LARGEST
                    && file.toString().endsWith(".py");
            if (isPython) {
                seen++;
                // Whatever the encoding, names that matter here are ASCII.
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (ProjectFile.isOfPrefect(text)) {
                    found.add(ProjectFile.of(file, text));
                }
            }
            return seen < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE;
        }
    }
}
