package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.problem.Problem;
import headwater.app.runs.RunNotice;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The last problem or notice, at the lower edge of the window for a while: one at a time, over nothing that one
/// works on.
final class ToastView extends HBox {
    private static final double WIDTH = 420;
    private static final Duration SHOWN = Duration.seconds(10);

    private final Sentence words = new Sentence();
    private final Sentence cure = new Sentence();
    private final Hyperlink open = new Hyperlink("Open");
    private final FontIcon warning = Icons.of(Feather.ALERT_TRIANGLE);
    private final FontIcon bell = Icons.of(Feather.BELL);
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
        open.managedProperty().bind(open.visibleProperty());
        open.setMinHeight(USE_PREF_SIZE);
        var close = new Button("", Icons.of(Feather.X));
        close.getStyleClass().add("flat");
        close.setAccessibleText("Close");
        close.setOnAction(_ -> setVisible(false));
        end.setOnFinished(_ -> setVisible(false));
        var icons = new StackPane(warning, bell);
        icons.setAlignment(Pos.TOP_CENTER);
        var said = new VBox(4, words, cure, open);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(icons, said, close);
        warning.getStyleClass().add("warn");
    }

    void show(Problem problem) {
        show(problem.words(), problem.cure());
        become(false);
        setAccessibleText(Sentence.quoted(problem.line()));
    }

    /// Shows a notice, with a way to what it is about.
    void show(RunNotice notice, Runnable opens) {
        show(notice.title(), notice.text());
        become(true);
        open.setOnAction(_ -> {
            setVisible(false);
            opens.run();
        });
        setAccessibleText(notice.title() + ". " + notice.text());
    }

    private void become(boolean isNotice) {
        bell.setVisible(isNotice);
        warning.setVisible(!isNotice);
        open.setVisible(isNotice);
    }

    private void show(String said, String more) {
        words.setText(said);
        cure.setText(more);
        cure.setVisible(!more.isEmpty());
        setVisible(true);
        end.playFromStart();
    }
}
