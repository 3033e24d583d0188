package headwater.app.servers;

import headwater.app.log.Secrets;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.prefect.Profiles;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The servers that a person has configured for Prefect's own tools, as they were read last, and what was wrong. For
/// the JavaFX thread.
final class ConfiguredServers {
    private final ObservableList<Profiles.Profile> servers = FXCollections.observableArrayList();
    private final ObservableList<Profiles.Profile> shownServers = FXCollections.unmodifiableObservableList(servers);
    private final ObservableList<Problem> wrong = FXCollections.observableArrayList();
    private final ObservableList<Problem> shownWrong = FXCollections.unmodifiableObservableList(wrong);

    private @Nullable Problem current;

    void set(Profiles.Configured read) {
        var why = read.current();
        current = why == null ? null : Problems.of(why);
        servers.setAll(read.servers());
        wrong.setAll(read.wrong().stream().map(Problems::of).toList());
    }

    ObservableList<Profiles.Profile> servers() {
        return shownServers;
    }

    ObservableList<Problem> wrongSettings() {
        return shownWrong;
    }

    /// What keeps Prefect's own tools from any server.
    Optional<Problem> currentProblem() {
        return Optional.ofNullable(current);
    }

    /// Lets their keys and headers be hidden in texts.
    void hideKeys(Secrets secrets) {
        servers.subscribe(() -> servers.forEach(each -> {
            each.settings().headers().values().forEach(secrets::hide);
            each.address().credentials().secrets().forEach(secrets::hide);
        }));
    }
}
