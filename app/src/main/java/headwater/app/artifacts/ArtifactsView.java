package headwater.app.artifacts;

import headwater.app.lists.Details;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.look.Copied;
import headwater.app.look.Times;
import headwater.prefect.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// The latest artifacts of a server, and what the selected one holds.
public final class ArtifactsView extends BorderPane {
    private static final RowsText TEXT = new RowsText(
            "artifact",
            "artifacts",
            "Key, type or description",
            "No run has saved an artifact yet. A flow makes one by create_markdown_artifact, create_table_artifact and others.");

    private final InstantSource clock;

    /// A view of the list.
    ///
    /// @param open receives an artifact whose run is to be opened
    public ArtifactsView(ArtifactsModel model, InstantSource clock, Consumer<ArtifactRow> open) {
        this.clock = clock;
        var actions = List.<RowAction<ArtifactRow>>of(
                new RowAction<>("Run", Feather.ACTIVITY, row -> row.artifact().flowRunId() != null, open),
                new RowAction<>("Copy", Feather.COPY, row -> row.artifact().data() != null, ArtifactsView::copy));
        setCenter(new RowsView<>(model.list(), TEXT, columns(), actions, this::describe));
    }

    private List<TableColumn<ArtifactRow, ArtifactRow>> columns() {
        var columns = RowColumns.<ArtifactRow>ofRows();
        Comparator<ArtifactRow> made = Comparator.comparing(ArtifactsView::created);
        return List.of(
                columns.words("Artifact", 190, ArtifactRow::name),
                columns.words("Type", 90, ArtifactRow::kind),
                columns.words("Description", 240, ArtifactRow::description),
                columns.figures("Made", 110, row -> Times.brief(created(row), clock.instant()), made),
                columns.figures(
                        "Versions",
                        70,
                        row -> Integer.toString(row.versions()),
                        Comparator.comparingInt(ArtifactRow::versions)));
    }

    private static Instant created(ArtifactRow row) {
        return Objects.requireNonNullElse(row.artifact().created(), Instant.EPOCH);
    }

    private List<Node> describe(ArtifactRow row) {
        var parts = new ArrayList<Node>();
        parts.add(Details.title(row.name()));
        if (!row.description().isBlank()) {
            parts.add(Details.note(row.description()));
        }
        parts.addAll(ArtifactContent.of(row.artifact()));
        return parts;
    }

    private static void copy(ArtifactRow row) {
        var data = row.artifact().data();
        var text = data instanceof String words ? words : Json.write(data);
        Copied.text(text);
    }
}
