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
import java.util.Objects;
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

        assertThat(answers.getFirst().allowed()).isFalse();
        assertThat(answers.getFirst().words()).startsWith("Not here: ").contains("good");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void offersTheNearestPlaceAndWhatTheMoveNeeds() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT + "    load(day)\n    publish(raw)\n";
        var model = OpenFlow.in(folder, text);
        var edits = new CanvasEdits(model);
        var answer = ask(model, "publish#2", before("load")).getLast();

        assertThat(answer.allowed()).isFalse();
        assertThat(answer.words()).contains("blue line").doesNotContain("Shift");
        assertThat(answer.nearest()).isEqualTo(before("clean"));
        edits.move(Set.of(new NodeId("publish#2")), Objects.requireNonNull(answer.nearest()));
        assertThat(OpenFlow.text(model)).contains("# one day\n    publish(raw)\n    good");
        model.document().undo();
        var clean = ask(model, "publish", before("clean")).getLast();
        assertThat(clean.along()).isNull();
        var publish = ask(model, "publish#2", before("load")).getLast();
        assertThat(publish.along()).isNull();
    }

    @Test
    void offersThatWhatIsNeededGoesAlong() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT.replace("    raw = load", "    publish(day)\n    raw = load");
        var model = OpenFlow.in(folder, text);
        var answer = ask(model, "clean", before("publish")).getLast();

        assertThat(answer.nearest()).isNull();
        var along = Objects.requireNonNull(answer.along());
        assertThat(along.nodes()).containsExactly(new NodeId("load"));
        assertThat(along.words()).isEqualTo("Moves “load” along");
        new CanvasEdits(model).move(Set.of(new NodeId("clean"), new NodeId("load")), before("publish"));
        assertThat(OpenFlow.text(model)).contains("good = clean(raw)\n    publish(day)\n    publish(good)");
    }

    @Test
    void offersBothInContainersThreeDeep() throws IOException, UnreadableException {
        var deep = """
                @flow
                def orders(day: str = "today"):
                    for _ in range(2):
                        if day:
                            with open(day):
                                load("extra")
                                raw = load(day)
                                publish(day)
                                good = clean(raw)
                                publish(good)
                """;
        var text = OpenFlow.TEXT.substring(0, OpenFlow.TEXT.indexOf("@flow")) + deep;
        var model = OpenFlow.in(folder, text);
        var with = new NodeId("for@1/if@1/with@1");
        var answer = ask(model, with + "/publish#2", new Spot(with, 0, new NodeId(with + "/load"), null))
                .getLast();

        assertThat(answer.nearest()).isNull();
        assertThat(Objects.requireNonNull(answer.along()).nodes())
                .containsExactlyInAnyOrder(new NodeId(with + "/load#2"), new NodeId(with + "/clean"));
        var clean = ask(model, with + "/clean", new Spot(with, 0, new NodeId(with + "/load"), null))
                .getLast();
        assertThat(clean.nearest()).isEqualTo(new Spot(with, 0, new NodeId(with + "/publish"), null));
    }

    @Test
    void namesTheCallsOfTheSameStatement() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT.replace("    publish(good)\n", "    publish(clean(raw))\n    load(day)\n");
        var answers = ask(OpenFlow.in(folder, text), "publish", Spot.END);

        assertThat(answers).containsExactly(new Answer(true, "Moves “clean#2” along"));
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
