package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.project.ProjectModel;
import headwater.app.project.ProjectRow;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The folders of the project and its files with flows and tasks.
final class SidebarProject {
    private final ShellModel model;
    private final ProjectModel project;
    private final SidebarSection section = new SidebarSection("Project");

    SidebarProject(ShellModel model) {
        this.model = model;
        this.project = model.project();
        project.rowsProperty().subscribe(this::show);
        model.pageProperty().subscribe(_ -> show(project.rowsProperty().get()));
    }

    SidebarSection section() {
        return section;
    }

    private void show(List<ProjectRow> rows) {
        var root = project.filesProperty().get().root();
        section.heading("Project", root == null ? "" : String.valueOf(root.getFileName()));
        section.setVisible(!rows.isEmpty());
        var front = model.designer();
        var file = front == null ? null : front.file();
        section.show(rows.stream().map(row -> row(row, file)).toList());
    }

    private SidebarRow row(ProjectRow row, @Nullable Path front) {
        return switch (row) {
            case ProjectRow.Folder(var path, var name, int depth, boolean isOpen) ->
                new SidebarRow(
                                Icons.of(isOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT),
                                name,
                                "",
                                () -> project.toggle(path))
                        .at(depth);
            case ProjectRow.File(var path, int depth) ->
                new SidebarRow(Icons.of(Feather.FILE_TEXT), row.name(), "", () -> model.open(path))
                        .at(depth)
                        .selected(path.equals(front));
        };
    }
}
