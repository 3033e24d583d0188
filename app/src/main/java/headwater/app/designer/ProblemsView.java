package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.words.Words;
import headwater.flow.check.Finding;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// What the checks find in the file; a click goes to the line.
final class ProblemsView extends ListView<Finding> {
    ProblemsView(DesignerModel model, IntConsumer goToLine) {
        getStyleClass().add("problem-list");
        setPlaceholder(new Label("No problems found."));
        setAccessibleText("Problems");
        setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Finding finding, boolean empty) {
                super.updateItem(finding, empty);
                setText(
                        empty || finding == null
                                ? null
                                : "Line " + finding.line() + ": " + Sentence.quoted(Words.of(finding.message())));
                setGraphic(
                        empty || finding == null
                                ? null
                                : Icons.of(
                                        finding.severity() == Finding.Severity.ERROR
                                                ? Feather.X_CIRCLE
                                                : Feather.ALERT_TRIANGLE));
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
                .map(Revision::findings)
                .subscribe(findings -> getItems().setAll(findings));
    }

    private void goTo(IntConsumer goToLine) {
        var finding = getSelectionModel().getSelectedItem();
        if (finding != null) {
            goToLine.accept(finding.line());
        }
    }
}
