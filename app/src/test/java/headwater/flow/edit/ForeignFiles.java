package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Other people's files, each folder below one folder a project.
final class ForeignFiles {
    /// What is done with a file.
    interface Visitor {
        /// Takes a file that is Python and has a flow.
        ///
        /// @return whether it counts
        boolean visit(Path file, Document document, PythonReader reader) throws IOException;
    }

    private ForeignFiles() {}

    /// Visits the files in the order of their names, of each project until so many have counted.
    static void visit(Path folders, int mostOfAProject, Visitor visitor) throws IOException {
        try (var below = Files.list(folders)) {
            for (var folder : below.filter(Files::isDirectory).sorted().toList()) {
                project(folder, mostOfAProject, visitor);
            }
        }
    }

    private static void project(Path folder, int most, Visitor visitor) throws IOException {
        var reader = new PythonReader(Project.of(folder));
        int counted = 0;
        try (var below = Files.walk(folder)) {
            for (var file : below.filter(each -> each.toString().endsWith(".py"))
                    .sorted()
                    .toList()) {
                if (counted == most) {
                    return;
                }
                try {
                    var document = reader.read(file);
                    if (!document.flows().isEmpty() && document.isClean() && visitor.visit(file, document, reader)) {
                        counted++;
                    }
                } catch (UnreadableException _) {
                    // Not a text file.
                }
            }
        }
    }
}
