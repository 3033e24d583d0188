package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.UnreadableException;
import headwater.graph.MayMove.Answer;
import headwater.graph.NodeId;
import headwater.graph.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTrialTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhyACardCannotGoToAPlaceAndChangesNothing() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder);
        var answers = ask(model, "publish", before("load"));

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().allowed()).isFalse();
        assertThat(answers.getFirst().words()).startsWith("Not here: ").contains("good");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void namesTheCallsOfTheSameStatement() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT.replace("    publish(good)\n", "    publish(clean(raw))\n    load(day)\n");
        var answers = ask(OpenFlow.in(folder, text), "publish", Spot.END);

        assertThat(answers).containsExactly(new Answer(true, "Moves `clean#2` along"));
    }

    @Test
    void hasNothingToSayOfAnOrdinaryMove() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT + "    load(day)\n";

        assertThat(ask(OpenFlow.in(folder, text), "load#2", before("load"))).containsExactly(Answer.YES);
    }

    private static Spot before(String card) {
        return new Spot(null, 0, new NodeId(card), null);
    }

    private static List<Answer> ask(DesignerModel model, String card, Spot to) {
        var answers = new ArrayList<Answer>();
        new MoveTrial(model, new CanvasEdits(model)).ask(Set.of(new NodeId(card)), to, answers::add);
        return answers;
    }
}
