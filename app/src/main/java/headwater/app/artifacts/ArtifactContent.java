package headwater.app.artifacts;

import headwater.app.lists.Details;
import headwater.app.look.Sentence;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What an artifact holds, shown as what it is.
public final class ArtifactContent {
    private static final int MOST_ROWS = 100;

    private ArtifactContent() {}

    /// Its content, one node below the other.
    public static List<Node> of(Artifact artifact) {
        var data = artifact.data();
        return switch (artifact.type() == null ? "" : artifact.type()) {
            case "markdown" -> markdown(String.valueOf(data));
            case "table" -> table(data);
            case "progress" -> progress(data);
            // It may be anywhere; a picture that is fetched tells who looks at it.
            case "image" -> List.of(Details.note("An image at"), Details.mono(String.valueOf(data)));
            default -> data == null ? List.of(Details.note("It is empty.")) : List.of(Details.mono(Json.write(data)));
        };
    }

    private static List<Node> markdown(String text) {
        var nodes = new ArrayList<Node>();
        for (var block : Markdown.parse(text)) {
            nodes.add(
                    switch (block) {
                        case Markdown.Title(var words) -> Details.heading(words);
                        case Markdown.Words(var words) -> sentence(words);
                        case Markdown.Item(var words) -> sentence("•  " + words);
                        case Markdown.Verbatim(var code) -> Details.mono(code);
                        case Markdown.Table(var rows) -> grid(rows);
                    });
        }
        return nodes;
    }

    private static Node sentence(String words) {
        var sentence = new Sentence();
        sentence.setText(words);
        return sentence;
    }

    private static List<Node> progress(@Nullable Object data) {
        double percent = data instanceof Number number ? number.doubleValue() : 0;
        var bar = new ProgressBar(percent / 100);
        bar.setMaxWidth(Double.MAX_VALUE);
        return List.of(bar, Details.note(percent + " %"));
    }

    // The rows of a table are a text that holds JSON: a list of rows, or a list of values for each column.
    private static List<Node> table(@Nullable Object data) {
        try {
            var rows = rows(data instanceof String text ? Json.readAny(text) : data);
            var few = rows.subList(0, Math.min(MOST_ROWS + 1, rows.size()));
            return few.size() == rows.size()
                    ? List.of(grid(few))
                    : List.of(grid(few), Details.note("and " + (rows.size() - few.size()) + " more rows"));
        } catch (JsonException e) {
            return List.of(Details.mono(String.valueOf(data)));
        }
    }

    static List<List<String>> rows(@Nullable Object data) {
        var names = new LinkedHashSet<String>();
        var rows = new ArrayList<List<String>>();
        if (data instanceof List<?> list) {
            for (var row : list) {
                if (row instanceof Map<?, ?> fields) {
                    fields.keySet().forEach(name -> names.add(String.valueOf(name)));
                }
            }
            for (var row : list) {
                rows.add(
                        row instanceof Map<?, ?> fields
                                ? names.stream()
                                        .map(name -> cell(fields.get(name)))
                                        .toList()
                                : row instanceof List<?> cells
                                        ? cells.stream()
                                                .map(ArtifactContent::cell)
                                                .toList()
                                        : List.of(cell(row)));
            }
        } else if (data instanceof Map<?, ?> columns) {
            columns.keySet().forEach(name -> names.add(String.valueOf(name)));
            int length = columns.values().stream()
                    .mapToInt(column -> column instanceof List<?> cells ? cells.size() : 1)
                    .max()
                    .orElse(0);
            for (int at = 0; at < length; at++) {
                int row = at;
                rows.add(columns.values().stream()
                        .map(column -> column instanceof List<?> cells
                                ? row < cells.size() ? cell(cells.get(row)) : ""
                                : row == 0 ? cell(column) : "")
                        .toList());
            }
        }
        if (!names.isEmpty()) {
            rows.addFirst(List.copyOf(names));
        }
        return rows;
    }

    private static String cell(@Nullable Object value) {
        return value instanceof String text ? text : value == null ? "" : Json.write(value);
    }

    private static Node grid(List<List<String>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("grid");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var cell = new Label(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "muted" : "value");
                grid.add(cell, column, row);
            }
        }
        var scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("plain");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
