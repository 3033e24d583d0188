package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.problem.Problem;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The last problem, at the lower edge of the window for a while: one at a time, over nothing that one works on.
final class ToastView extends HBox {
    private static final double WIDTH = 420;
    private static final Duration SHOWN = Duration.seconds(10);

    private final Sentence words = new Sentence();
    private final Sentence cure = new Sentence();
    private final PauseTransition end = new PauseTransition(SHOWN);

    ToastView() {
        getStyleClass().add("toast");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        words.getStyleClass().add("words");
        cure.getStyleClass().add("cure");
        for (var sentence : new Sentence[] {words, cure}) {
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.setPrefWidth(WIDTH - 110);
            sentence.managedProperty().bind(sentence.visibleProperty());
        }
        var icon = Icons.of(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("warn");
        var close = new Button("", Icons.of(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText("Close");
        close.setOnAction(_ -> setVisible(false));
        end.setOnFinished(_ -> setVisible(false));
        getChildren().addAll(icon, new VBox(4, words, cure), close);
    }

    void show(Problem problem) {
        words.setText(problem.words());
        cure.setText(problem.cure());
        cure.setVisible(!problem.cure().isEmpty());
        setAccessibleText(Sentence.quoted(problem.line()));
        setVisible(true);
        end.playFromStart();
    }
}
