package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.Flow;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.ListPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The flows that a server knows. A flow exists there from its first run or deployment.
public final class Flows {
    private final Transport transport;

    Flows(Transport transport) {
        this.transport = transport;
    }

    /// One flow.
    public Flow read(FlowId id) throws PrefectException {
        return transport.get(Path.of("flows", id.toString()), Flow.class);
    }

    /// The flow of this name; refused with 404 if there is none.
    public Flow named(String name) throws PrefectException {
        return transport.get(Path.of("flows", "name", name), Flow.class);
    }

    /// Up to 200 flows by name, from this place on.
    public ListPage<Flow> page(int offset) throws PrefectException {
        var body = Map.of("sort", "NAME_ASC", "limit", ListPage.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("flows", "filter"), body, Flow.class), offset);
    }

    /// All flows by name.
    public List<Flow> all() throws PrefectException {
        return Paging.all(this::page, Flow::id);
    }

    /// The name of every flow.
    public Map<FlowId, String> names() throws PrefectException {
        return all().stream().collect(Collectors.toMap(Flow::id, Flow::name));
    }

    /// How many deployments each of some flows has; one that has none may be left out.
    public Map<FlowId, Integer> deploymentCounts(Collection<FlowId> flows) throws PrefectException {
        return transport.postForCounts(Path.of("ui", "flows", "count-deployments"), "flow_ids", flows);
    }
}
