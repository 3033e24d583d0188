package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.app.run.Recordings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogViewTest {
    @BeforeAll
    static void startTheToolkit() {
        FxToolkit.start();
    }

    @Test
    void showsTheLinesInOrderHoweverLateTheyCome() {
        var lines = new ArrayList<>(Recordings.logs("nested"));
        Collections.shuffle(lines, new Random(2));
        FxToolkit.run(() -> {
            var log = new LogModel(new Inline());
            var view = new LogView(new SimpleObjectProperty<>(log), _ -> "task");
            for (var line : lines) {
                log.add(List.of(line));
            }
            assertThat(view.lines()).isEqualTo(log.all());
            log.searchProperty().set("flow");
            assertThat(view.lines()).isEqualTo(log.shown()).isNotEqualTo(log.all());
            log.searchProperty().set("");
            assertThat(view.lines()).isEqualTo(log.all());
        });
    }
}
