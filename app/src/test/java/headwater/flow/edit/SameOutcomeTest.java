package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Random flows are run by Python before and after edits that must not change what they give.
class SameOutcomeTest {
    private static final int FLOWS = Integer.getInteger("headwater.test.flows", 25);
    private static final int MOST_OF_A_KIND = 4;

    // One seed in the suite, so that what lands is what was tested; other seeds by the property.
    private final long seed = Long.getLong("headwater.test.seed", 1);
    private final Random random = new Random(seed);

    @Test
    void flowsGiveTheSameAfterEditsThatOnlyRearrangeThem(TestReporter reporter) throws IOException {
        reporter.publishEntry("seed", String.valueOf(seed));
        var same = new ArrayList<PythonOracle.Edit>();
        var more = new ArrayList<PythonOracle.Edit>();
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < FLOWS; i++) {
            var before = Corpus.text(RandomFlow.of(random));
            for (var edit : some(before)) {
                if (EditCase.apply(before, edit) instanceof Outcome.Edited edited) {
                    counts.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
                    var done = new PythonOracle.Edit(
                            edit + "\n" + before.source().text().substring(RandomFlow.HEAD.length()) + "\n--\n"
                                    + edited.document().source().text(),
                            before.source(),
                            edited.document().source(),
                            edited.splices());
                    (keepsCalls(edit) ? same : more).add(done);
                }
            }
        }
        reporter.publishEntry("edits", counts.toString());
        assertThat(counts).as("seed " + seed).hasSizeGreaterThanOrEqualTo(9);
        assertThat(PythonOracle.otherOutcomes(same, true)).as("seed " + seed).isEmpty();
        assertThat(PythonOracle.otherOutcomes(more, false)).as("seed " + seed).isEmpty();
    }

    /// Whether the same tasks run in the same order; the others add, take away or exchange calls.
    private static boolean keepsCalls(FlowEdit edit) {
        return switch (edit) {
            case FlowEdit.Wrap _,
                    FlowEdit.SetMode _,
                    FlowEdit.SubmitAll _,
                    FlowEdit.ExtractFlow _,
                    FlowEdit.SetSource _ -> true;
            case FlowEdit.Rename rename -> !(rename.what() instanceof Named.Task);
            default -> false;
        };
    }

    private List<FlowEdit> some(Document document) {
        var edits = new ArrayList<FlowEdit>();
        var flow = document.flows().getFirst();
        var names = new ArrayList<String>();
        for (var item : flow.items()) {
            var id = item.id();
            edits.add(new FlowEdit.Wrap("f", List.of(id), "if True"));
            edits.add(new FlowEdit.Wrap("f", List.of(id), "with tags('x')"));
            edits.add(new FlowEdit.Wrap("f", List.of(id), "try"));
            edits.add(new FlowEdit.ExtractTask("f", id, "extracted"));
            edits.add(new FlowEdit.ExtractFlow("f", List.of(id), "extracted"));
            edits.add(new FlowEdit.Promote("f", id));
            // Out of a loop, or into one, it runs another number of times.
            flow.items().stream()
                    .filter(other -> Objects.equals(other.id().container(), id.container()))
                    .map(other -> new FlowEdit.Move("f", List.of(id), new FlowEdit.Position.Before(other.id())))
                    .forEach(edits::add);
            if (item instanceof Item.Container container && container.header().startsWith("with")) {
                edits.add(new FlowEdit.Unwrap("f", id));
            }
            if (item instanceof Item.Call call) {
                edits.add(new FlowEdit.Duplicate("f", id));
                edits.add(new FlowEdit.SubmitAll("f", id));
                // One run for all elements is another result than one for each.
                if (call.mode() != CallMode.MAP) {
                    edits.add(new FlowEdit.SetMode("f", id, CallMode.SUBMIT));
                    edits.add(new FlowEdit.SetMode("f", id, CallMode.CALL));
                }
                edits.add(new FlowEdit.SetOption(new Target.OfItem("f", id), "retries", new PartChange.To("1")));
                names.addAll(call.outputs());
                if (call.name().equals("same")) {
                    edits.add(new FlowEdit.Delete("f", List.of(id), true));
                }
            }
        }
        for (var edge : flow.edges()) {
            if (edge.port() != null) {
                edits.add(new FlowEdit.Insert("f", edge.from(), edge.to(), edge.port(), "same"));
            }
            connect(edits, flow.item(edge.to()).orElse(null), edge.from(), edge.port(), edge.variable());
        }
        names.forEach(name -> edits.add(new FlowEdit.Rename(new Named.Variable("f", name), "renamed_variable")));
        edits.add(new FlowEdit.Rename(new Named.Parameter("f", "n"), "renamed_parameter"));
        edits.add(new FlowEdit.Rename(new Named.Task("clean"), "renamed_task"));
        edits.add(new FlowEdit.Rename(new Named.Flow("f"), "renamed_flow"));
        Collections.shuffle(edits, random);
        var counts = new HashMap<Class<?>, Integer>();
        return edits.stream()
                .filter(edit -> counts.merge(edit.getClass(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .toList();
    }

    /// A wire that is there already, drawn again.
    private static void connect(
            List<FlowEdit> edits, @Nullable Item to, ItemId from, @Nullable String port, @Nullable String variable) {
        if (to instanceof Item.Call call && port != null && variable != null) {
            boolean plain = call.arguments().stream()
                    .anyMatch(argument -> argument.port().equals(port)
                            && argument.binding().text().equals(variable));
            if (plain) {
                edits.add(new FlowEdit.Connect("f", from, call.id(), port, variable));
            }
        }
    }
}
