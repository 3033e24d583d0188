package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.Artifact;
import headwater.prefect.model.ArtifactId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What runs saved for people to look at.
public final class Artifacts {
    private static final String NEWEST_FIRST = "CREATED_DESC";

    private final Transport transport;

    Artifacts(Transport transport) {
        this.transport = transport;
    }

    /// One version of an artifact; refused with 404 if there is none.
    public Artifact read(ArtifactId id) throws PrefectException {
        return transport.get(Path.of("artifacts", id.toString()), Artifact.class);
    }

    /// All artifacts of a flow run and its task runs, without those of its subflows.
    public List<Artifact> ofFlowRun(FlowRunId id) throws PrefectException {
        return ofFlowRuns(List.of(id));
    }

    /// All artifacts of some flow runs and their task runs.
    public List<Artifact> ofFlowRuns(Collection<FlowRunId> ids) throws PrefectException {
        var filter = Map.of("flow_run_id", Map.of("any_", List.copyOf(ids)));
        return Paging.all(offset -> page(filter, "ID_DESC", offset), Artifact::id);
    }

    /// Up to 200 artifacts that people are to look at, newest first, from this place on: all versions, but no records
    /// of results.
    public ListPage<Artifact> page(int offset) throws PrefectException {
        return page(Map.of("type", Map.of("not_any_", List.of("result"))), NEWEST_FIRST, offset);
    }

    /// All versions of the artifact of this key, newest first.
    public List<Artifact> versions(String key) throws PrefectException {
        var filter = Map.of("key", Map.of("any_", List.of(key)));
        return Paging.all(offset -> page(filter, NEWEST_FIRST, offset), Artifact::id);
    }

    private ListPage<Artifact> page(Map<String, ?> filter, String sort, int offset) throws PrefectException {
        var body = Map.of("artifacts", filter, "sort", sort, "limit", ListPage.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("artifacts", "filter"), body, Artifact.class), offset);
    }
}
