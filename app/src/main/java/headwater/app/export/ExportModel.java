package headwater.app.export;

import headwater.app.fx.Background;
import headwater.app.launch.Launch;
import headwater.app.problem.Problems;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.export.Answers;
import headwater.flow.export.Export;
import headwater.flow.export.Field;
import headwater.flow.export.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The export of one flow while its form is open: the answers, and what they come to. The newest answers win,
/// whichever preview is ready first. For the JavaFX thread.
public final class ExportModel {
    private final Document document;
    private final Flow flow;
    private final Target target;
    private final Background background;
    private final Map<String, String> answers = new HashMap<>();
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", new Preview.Pending());
    private Background.@Nullable Task task;

    private record Made(Path folder, Export export) {}

    private @Nullable Made made;

    /// A form with its first answers.
    public ExportModel(Document document, Flow flow, Target target, Background background) {
        this.document = document;
        this.flow = flow;
        this.target = target;
        this.background = background;
        target.form().forEach(field -> answers.put(field.name(), field.initial()));
    }

    /// The flow that is exported.
    public Flow flow() {
        return flow;
    }

    /// The engine that it is exported to.
    public Target target() {
        return target;
    }

    /// What the answers so far lead to.
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Takes an answer and updates the preview.
    public void answer(Field field, String text) {
        answers.put(field.name(), text);
        refresh();
    }

    /// Updates the preview.
    public void refresh() {
        if (task != null) {
            task.cancel();
        }
        preview.set(new Preview.Pending());
        made = null;
        var asked = new Answers(answers);
        task = background.run(
                "export preview",
                () -> {
                    var folder = Launch.projectOf(document);
                    return new Made(folder, target.export(document, flow, asked, folder));
                },
                done -> {
                    made = done;
                    preview.set(new Preview.Ready(done.export()));
                },
                this::refused);
    }

    private void refused(Exception why) {
        preview.set(new Preview.Refused(Problems.of(why).line()));
    }

    /// Writes what was previewed; does nothing before a preview is ready.
    ///
    /// @param failed receives why it could not be written
    public void write(Consumer<Exception> failed) {
        var ready = made;
        if (ready == null) {
            return;
        }
        background.run(
                "export",
                () -> {
                    ExportWriter.write(ready.export(), ready.folder());
                    return ready;
                },
                _ -> {},
                failed);
    }
}
