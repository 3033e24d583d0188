package headwater.app.launch;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the form of a run asks for.
///
/// @param parameters a field for each parameter
/// @param options how the run is made, as [RunOptions] asks for it; null where a person has no choice
/// @param earlier what it can be filled in with
public record RunFields(
        List<ParameterField> parameters, @Nullable ParameterField options, List<EarlierRun> earlier) {
    private static final Set<StateType> BEGUN =
            Set.of(StateType.RUNNING, StateType.COMPLETED, StateType.FAILED, StateType.CRASHED, StateType.CANCELLED);

    /// A run that a form can be filled in with.
    ///
    /// @param kind which it is
    /// @param name its name
    /// @param parameters what it got, as JSON values
    record EarlierRun(FormWords kind, String name, Map<String, @Nullable Object> parameters) {
        private static EarlierRun of(FormWords kind, FlowRun run) {
            return new EarlierRun(kind, run.name(), run.parameters());
        }
    }

    /// Keeps the lists from changing.
    public RunFields {
        parameters = List.copyOf(parameters);
        earlier = List.copyOf(earlier);
    }

    /// Fields for parameters alone.
    public static RunFields of(List<ParameterField> parameters) {
        return new RunFields(parameters, null, List.of());
    }

    /// Fields for a new run of a deployment. Blocking.
    public static RunFields ofDeployment(PrefectClient client, Deployment deployment) throws PrefectException {
        return new RunFields(
                SchemaFields.of(deployment.parameterOpenapiSchema(), deployment.parameters()),
                options(client, deployment, List.of()),
                earlier(client, deployment));
    }

    /// Fields for a run like an earlier one. Blocking.
    ///
    /// @param deployment the one of the run
    public static RunFields like(PrefectClient client, Deployment deployment, FlowRun run) throws PrefectException {
        return new RunFields(
                SchemaFields.of(deployment.parameterOpenapiSchema(), run.parameters()),
                options(client, deployment, run.tags()),
                List.of());
    }

    private static ParameterField options(PrefectClient client, Deployment deployment, List<String> tags)
            throws PrefectException {
        return RunOptions.field(queues(client, deployment.workPoolName()), deployment.workQueueName(), tags);
    }

    private static List<String> queues(PrefectClient client, @Nullable String pool) throws PrefectException {
        if (pool == null) {
            return List.of();
        }
        try {
            return client.workPools().queues(pool).stream().map(WorkQueue::name).toList();
        } catch (PrefectException e) {
            if (e.isNotFound()) {
                return List.of(); // the pool was deleted meanwhile
            }
            throw e;
        }
    }

    private static List<EarlierRun> earlier(PrefectClient client, Deployment deployment) throws PrefectException {
        var all = FlowRunFilter.any().ofDeployments(List.of(deployment.id()));
        var last = last(client, all.withStates(BEGUN));
        var good = last(client, all.withStates(Set.of(StateType.COMPLETED))).stream()
                .filter(run -> last.stream().noneMatch(each -> each.id().equals(run.id())))
                .toList();
        return Stream.concat(
                        last.stream().map(run -> EarlierRun.of(FormWords.LAST_RUN, run)),
                        good.stream().map(run -> EarlierRun.of(FormWords.LAST_GOOD, run)))
                .toList();
    }

    private static List<FlowRun> last(PrefectClient client, FlowRunFilter filter) throws PrefectException {
        return client.flowRuns().page(filter, FlowRunSort.START_TIME_DESC, 0, 1).items();
    }
}
