package headwater.app.runs;

import headwater.app.look.StateLook;
import java.util.List;
import java.util.stream.Collectors;

/// Runs that have come to match a saved search, of which a person wants to be told.
///
/// @param filter the search
/// @param runs the runs, at least one
/// @param server what a person calls their server; empty where only one can be meant
public record RunNotice(SavedFilter filter, List<RunsModel.Listed> runs, String server) {
    private static final int MOST_NAMES = 3;

    /// Copies the list.
    public RunNotice {
        runs = List.copyOf(runs);
    }

    /// What has happened: "daily-orders / upbeat-chicken: failed", or how many runs it is, and where.
    public String title() {
        return server.isEmpty() ? what() : what() + ", on " + server;
    }

    private String what() {
        if (runs.size() > 1) {
            return runs.size() + " runs match “" + filter.name() + "”";
        }
        var listed = runs.getFirst();
        var state = listed.run().state();
        var name = listed.flow().isEmpty()
                ? listed.run().name()
                : listed.flow() + " / " + listed.run().name();
        return state == null ? name : name + ": " + StateLook.words(state.name());
    }

    /// The same notice with what a person calls its server in the title.
    public RunNotice on(String itsServer) {
        return new RunNotice(filter, runs, itsServer);
    }

    /// More about it: what the run said, or the names of the runs.
    public String text() {
        if (runs.size() > 1) {
            var names = runs.stream()
                    .limit(MOST_NAMES)
                    .map(listed -> listed.run().name())
                    .collect(Collectors.joining(", "));
            return runs.size() > MOST_NAMES ? names + " and " + (runs.size() - MOST_NAMES) + " more" : names;
        }
        var state = runs.getFirst().run().state();
        var said = state == null ? "" : state.said();
        return said.isEmpty() ? "It matches “" + filter.name() + "”." : said;
    }
}
