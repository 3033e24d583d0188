package headwater.app.engine;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.util.List;
import java.util.Set;

/// The work queue of one worker of ours. No other worker of ours takes runs from it, so that whatever is in it ends
/// with that worker; and what was made on the server for the worker can be found by it and removed.
///
/// @param pool the work pool
/// @param name the queue's name, which is also the worker's
record OwnQueue(PrefectClient client, String pool, String name) {
    private static final List<StateType> OPEN =
            List.of(StateType.SCHEDULED, StateType.PENDING, StateType.RUNNING, StateType.PAUSED, StateType.CANCELLING);
    // A task run that waits below a failed one is pending for ever, and so it stays.
    private static final Set<StateType> STARTED = Set.of(StateType.RUNNING, StateType.PAUSED, StateType.CANCELLING);

    /// Makes the queue, and the work pool if there is none. A pool that exists is left as it is, whatever its type.
    void make() throws PrefectException {
        unlessRefusedWith(409, () -> client.workPools().create(pool, "process"));
        client.workPools().createQueue(pool, name);
    }

    /// Its runs that have not ended, without subflows.
    List<FlowRun> openRuns() throws PrefectException {
        return client.flowRuns()
                .all(FlowRunFilter.any()
                        .inWorkQueues(List.of(name))
                        .withStates(OPEN)
                        .topLevel());
    }

    /// Writes down the end of all that has not ended: for runs whose processes are gone.
    void endRuns(StateType type, String message) throws PrefectException {
        var ended = StateRequest.ended(type, message);
        for (var run : openRuns()) {
            // The run itself last: a watch of it reads its tasks and subflows when it has ended.
            for (var task : client.taskRuns().ofFlowRunAndSubflows(run.id())) {
                if (STARTED.contains(task.stateType())) {
                    client.taskRuns().setState(task.id(), ended);
                }
            }
            for (var subflow : client.flowRuns().descendants(run.id()).reversed()) {
                if (OPEN.contains(subflow.stateType())) {
                    client.flowRuns().setState(subflow.id(), ended);
                }
            }
            client.flowRuns().setState(run.id(), ended);
        }
    }

    /// Removes the queue from the server, its worker and the deployments that were made for it. Runs stay.
    void remove() throws PrefectException {
        for (var deployment : client.deployments().all(DeploymentFilter.any().inWorkQueues(List.of(name)))) {
            unlessRefusedWith(404, () -> client.deployments().delete(deployment.id()));
        }
        unlessRefusedWith(404, () -> client.workPools().deleteWorker(pool, name));
        unlessRefusedWith(404, () -> client.workPools().deleteQueue(pool, name));
    }

    private static void unlessRefusedWith(int status, Request request) throws PrefectException {
        try {
            request.send();
        } catch (PrefectException.Refused refused) {
            if (refused.status() != status) {
                throw refused;
            }
        }
    }

    private interface Request {
        void send() throws PrefectException;
    }
}
