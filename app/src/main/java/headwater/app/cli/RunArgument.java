package headwater.app.cli;

import headwater.app.servers.RunLink;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flow run as a person names it: by its name, its id, or a link to it.
///
/// @param name what was given, or the id in the link
/// @param link the link that was given; null for a name or an id alone
record RunArgument(String name, @Nullable RunLink link) {
    private static final Comparator<FlowRun> BY_AGE =
            Comparator.comparing(run -> Objects.requireNonNullElse(run.created(), Instant.EPOCH));

    static RunArgument of(String given) throws FlowFiles.Unusable {
        var link = RunLink.of(given);
        if (link.isEmpty() && RunLink.isMeantBy(given)) {
            throw new FlowFiles.Unusable(
                    Message.of(CliText.NOT_A_LINK, given.strip()), Message.of(CliText.NOT_A_LINK_CURE));
        }
        return link.map(page -> new RunArgument(page.run().toString(), page))
                .orElseGet(() -> new RunArgument(given.strip(), null));
    }

    /// Finds the run: the newest of several with one name, which is said.
    FlowRun find(PrefectClient client, Terminal terminal) throws PrefectException, FlowFiles.Unusable {
        var id = id();
        if (id != null) {
            return read(client, id);
        }
        var found = client.flowRuns()
                .page(FlowRunFilter.any().named(name), FlowRunSort.EXPECTED_START_TIME_DESC, 0)
                .items();
        var newest = found.stream().max(BY_AGE).orElseThrow(() -> unknown(client));
        if (found.size() > 1) {
            terminal.step(Words.of(CliText.SEVERAL_RUNS, name, found.size(), newest.id()));
        }
        return newest;
    }

    private FlowRun read(PrefectClient client, FlowRunId id) throws PrefectException, FlowFiles.Unusable {
        try {
            return client.flowRuns().read(id);
        } catch (PrefectException.Refused refused) {
            if (refused.isNotFound()) {
                throw unknown(client);
            }
            throw refused;
        }
    }

    private @Nullable FlowRunId id() {
        try {
            return FlowRunId.of(name);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private FlowFiles.Unusable unknown(PrefectClient client) {
        return new FlowFiles.Unusable(
                Message.of(CliText.UNKNOWN_RUN, name, client.address().hostAndPort()),
                Message.of(CliText.UNKNOWN_RUN_CURE));
    }
}
