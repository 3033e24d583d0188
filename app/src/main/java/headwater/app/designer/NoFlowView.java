package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.flow.Document;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is in the place of the canvas while no flow is drawn, and what to do about it.
final class NoFlowView extends VBox {
    NoFlowView(DesignerModel model) {
        getStyleClass().add("empty-state");
        visibleProperty().bind(model.flowProperty().isNull());
        var icon = Icons.of(Feather.GIT_BRANCH);
        icon.getStyleClass().add("large");
        var isClean = model.drawnDocumentProperty().map(Document::isClean);
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(isClean.map(clean -> clean ? "No flow in this file" : "Syntax error in this file"));
        var words = new Label();
        words.getStyleClass().add("text-line");
        words.textProperty()
                .bind(isClean.map(clean -> clean
                        ? "Headwater draws functions that have Prefect's @flow decorator. "
                                + "Write one in the code and it appears here."
                        : "Fix it in the code, and the flow appears here. Problems lists the lines."));
        getChildren().addAll(icon, title, words);
    }
}
