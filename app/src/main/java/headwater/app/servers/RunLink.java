package headwater.app.servers;

import headwater.prefect.Profiles;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.FlowRunId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A link to a flow run: its page in Prefect's UI, or the same as `headwater://open/PAGE`, which the program opens
/// itself. It has no credentials.
///
/// @param pages the root of the server's web pages, without a slash at its end
/// @param run the run
public record RunLink(String pages, FlowRunId run) {
    private static final String OPEN = "headwater://open/";

    // The UI of Prefect 3 and that of Prefect 2. Some programs make one of the two slashes of an inner address.
    private static final Pattern PAGE = Pattern.compile("(?:headwater:/{1,2}open/)?(https?):/{1,2}(?:[^/@]*@)?([^/].*?)"
            + "/(?:runs|flow-runs)/flow-run/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:[/?#].*)?");

    /// The link that a text is; empty if it is none.
    public static Optional<RunLink> of(String text) {
        var page = PAGE.matcher(text.strip());
        return page.matches()
                ? Optional.of(new RunLink(page.group(1) + "://" + page.group(2), FlowRunId.of(page.group(3))))
                : Optional.empty();
    }

    /// Whether a text is one of this program's links, or an attempt at one: no run has such a name.
    public static boolean isMeantBy(String text) {
        return text.strip().startsWith("headwater:/");
    }

    /// The link to a run of a server.
    public static RunLink to(ServerAddress server, FlowRunId run) {
        return new RunLink(server.pages().toString(), run);
    }

    /// Whether the run is one of this server.
    public boolean isOf(ServerAddress server) {
        return server.pages().toString().equalsIgnoreCase(pages);
    }

    /// The server as a person has configured it; empty if they have not. Another gets none of their keys and headers: a
    /// link may come from anyone.
    public Optional<Profiles.Profile> profile(List<Profiles.Profile> configured) {
        return configured.stream().filter(each -> isOf(each.address())).findFirst();
    }

    /// The address of the server, as [ServerAddress#parse] takes it.
    public String address() {
        return pages.contains("/account/") ? pages : pages + "/api";
    }

    /// The link as this program opens it.
    @Override
    public String toString() {
        return OPEN + pages + "/runs/flow-run/" + run;
    }
}
