package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.flow.Problem;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// What could not be read of the file; a click goes to the line.
final class ProblemsView extends ListView<Problem> {
    ProblemsView(DesignerModel model, IntConsumer goToLine) {
        getStyleClass().add("problem-list");
        setPlaceholder(new Label("No problems found."));
        setAccessibleText("Problems");
        setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Problem problem, boolean empty) {
                super.updateItem(problem, empty);
                setText(empty || problem == null ? null : "Line " + problem.line() + ": " + problem.words());
                setGraphic(
                        empty || problem == null
                                ? null
                                : Icons.of(problem.isSyntaxError() ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE));
            }
        });
        setOnMouseClicked(_ -> goTo(goToLine));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(goToLine);
            }
        });
        model.document()
                .revisionProperty()
                .subscribe(revision -> getItems().setAll(revision.document().problems()));
    }

    private void goTo(IntConsumer goToLine) {
        var problem = getSelectionModel().getSelectedItem();
        if (problem != null) {
            goToLine.accept(problem.line());
        }
    }
}
