package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The graph of a flow run as the server makes it. Above 10,000 nodes (a setting of the server) it makes none and
/// answers 400. Edges can be missing, and can name wrong parents.
///
/// @param startTime when the flow run started, null before
/// @param endTime when it ended, null before
/// @param nodes the nodes by start time; one that has not started carries its expected start
/// @param states the states of the flow run, oldest first
public record FlowRunGraph(
        @Nullable Instant startTime, @Nullable Instant endTime, List<Node> nodes, List<State> states) {
    /// Copies the lists.
    public FlowRunGraph {
        nodes = Absent.list(nodes);
        states = Absent.list(states);
    }

    /// Reads the server's form, in which each node is in a pair after its id.
    @JsonCreator
    static FlowRunGraph of(
            @JsonProperty("start_time") @Nullable Instant startTime,
            @JsonProperty("end_time") @Nullable Instant endTime,
            @JsonProperty("nodes") @Nullable List<NodePair> nodes,
            @JsonProperty("states") @Nullable List<State> states) {
        var read = Absent.list(nodes).stream().map(NodePair::node).toList();
        return new FlowRunGraph(startTime, endTime, read, Absent.list(states));
    }

    /// A box of the graph.
    public sealed interface Node {
        /// What all nodes have.
        Common common();
    }

    /// A run of a task.
    public record TaskRunNode(TaskRunId id, Common common) implements Node {}

    /// A subflow: its label is `function / name of the run`.
    public record FlowRunNode(FlowRunId id, Common common) implements Node {}

    /// A node of a kind that this client does not know.
    public record UnknownNode(UUID id, String kind, Common common) implements Node {}

    /// What all nodes have.
    ///
    /// @param label the text
    /// @param stateType the kind of its state
    /// @param startTime when it started or is expected to
    /// @param endTime when it ended, null before
    /// @param parents ids of the nodes that it depends on, each once
    /// @param children ids of the nodes that depend on it, each once
    /// @param encapsulating ids of the task runs inside which it was called
    public record Common(
            String label,
            StateType stateType,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            Set<UUID> parents,
            Set<UUID> children,
            Set<UUID> encapsulating) {}

    /// The pair of an id and a node, as JSON's two-element array.
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "row"})
    record NodePair(UUID id, Row row) {
        Node node() {
            var common = new Common(
                    Absent.text(row.label),
                    row.stateType == null ? StateType.UNKNOWN : row.stateType,
                    row.startTime,
                    row.endTime,
                    Ref.ids(row.parents),
                    Ref.ids(row.children),
                    Ref.ids(row.encapsulating));
            return switch (Absent.text(row.kind)) {
                case "task-run" -> new TaskRunNode(new TaskRunId(id), common);
                case "flow-run" -> new FlowRunNode(new FlowRunId(id), common);
                default -> new UnknownNode(id, Absent.text(row.kind), common);
            };
        }
    }

    record Row(
            @Nullable String kind,
            @Nullable String label,
            @Nullable StateType stateType,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable List<Ref> parents,
            @Nullable List<Ref> children,
            @Nullable List<Ref> encapsulating) {}

    record Ref(UUID id) {
        static Set<UUID> ids(@Nullable List<Ref> refs) {
            var ids = new LinkedHashSet<UUID>();
            Absent.list(refs).forEach(ref -> ids.add(ref.id));
            return Collections.unmodifiableSet(ids);
        }
    }
}
