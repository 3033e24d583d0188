package headwater.app.monitor;

import headwater.app.run.Run;
import headwater.prefect.json.Json;
import headwater.prefect.model.Artifact;
import headwater.prefect.model.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What there is to say of a flow run beside its task runs.
///
/// @param id its id
/// @param states its states as far as they are known, in order
/// @param parameters its parameters as JSON, in lines; empty for none
/// @param facts names and values
/// @param artifacts what it and its subflows have saved, in order
record RunDetails(String id, List<Entered> states, String parameters, List<RunFact> facts, List<Artifact> artifacts) {
    RunDetails {
        states = List.copyOf(states);
        facts = List.copyOf(facts);
        artifacts = List.copyOf(artifacts);
    }

    /// A state that the flow run entered.
    ///
    /// @param until when it entered the next one; null for the last, which lasts
    record Entered(State state, @Nullable Instant until) {
        /// Whether the server did not report it, and it follows from when the run was made and started.
        boolean isInferred() {
            return state.id() == null;
        }
    }

    static RunDetails of(Run run) {
        var row = run.flowRun();
        return new RunDetails(
                row.id().toString(),
                states(run.history().states()),
                row.parameters().isEmpty() ? "" : Json.writeLines(row.parameters()),
                facts(run),
                artifacts(run));
    }

    private static List<Entered> states(List<State> states) {
        var entered = new ArrayList<Entered>();
        for (int at = 0; at < states.size(); at++) {
            var until = at + 1 < states.size() ? states.get(at + 1).timestamp() : null;
            entered.add(new Entered(states.get(at), until));
        }
        return entered;
    }

    private static List<RunFact> facts(Run run) {
        var row = run.flowRun();
        var facts = new ArrayList<RunFact>();
        if (row.deploymentId() != null) {
            facts.add(new RunFact("Deployment", row.deploymentId().toString()));
        }
        facts.addAll(RunFact.of(row));
        return facts;
    }

    // The record of a persisted result is no artifact that a person made.
    private static List<Artifact> artifacts(Run run) {
        return run.artifacts().values().stream()
                .filter(artifact -> artifact.type() != null && !artifact.type().equals("result"))
                .sorted(Comparator.comparing(artifact -> Objects.requireNonNullElse(artifact.created(), Instant.EPOCH)))
                .toList();
    }
}
