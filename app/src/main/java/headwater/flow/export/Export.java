package headwater.flow.export;

import java.util.List;

/// The result of an export: the files to write, and what a person should know about them.
public record Export(List<ExportFile> files, List<Remark> report) {
    public Export {
        files = List.copyOf(files);
        report = List.copyOf(report);
    }

    /// All changes as unified diffs, empty if nothing changes.
    public String diff() {
        var diff = new StringBuilder();
        files.forEach(file -> diff.append(file.diff()));
        return diff.toString();
    }
}
