package headwater.app.runs;

import headwater.app.lists.Details;
import headwater.app.look.Times;
import headwater.app.monitor.RunFact;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.json.Json;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What there is to say of a run beside the list, by its row alone: nothing is read for it.
final class RunPreview {
    private static final int LONGEST = 2000;

    private RunPreview() {}

    /// The parts, from top to bottom.
    static List<Node> of(Listed listed) {
        var run = listed.run();
        var parts = new ArrayList<Node>();
        parts.add(Details.title(run.name()));
        parts.add(RunColumns.state(listed).label());
        if (!listed.flow().isEmpty()) {
            parts.add(Details.fact("Flow", RunColumns.source(listed)));
        }
        var start = run.startTime();
        if (start != null) {
            parts.add(Details.fact("Started", Times.day(start)));
        } else if (run.expectedStartTime() != null) {
            parts.add(Details.fact("Due", Times.day(run.expectedStartTime())));
        }
        if (run.endTime() != null) {
            parts.add(Details.fact("Ended", Times.day(run.endTime())));
        }
        var state = run.state();
        var message = state == null ? null : state.message();
        if (message != null && !message.isBlank()) {
            parts.add(Details.heading("What the server says"));
            parts.add(Details.mono(cut(message.strip())));
        }
        if (!run.parameters().isEmpty()) {
            parts.add(Details.heading("Parameters"));
            parts.add(Details.mono(cut(Json.writeLines(run.parameters()))));
        }
        var facts = RunFact.of(run);
        if (!facts.isEmpty()) {
            parts.add(Details.heading("Flow run"));
            facts.forEach(fact -> parts.add(Details.fact(fact.name(), fact.value())));
        }
        return parts;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
