package headwater.prefect.model;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One state of a flow run or task run.
///
/// @param id the id, equal to the id of the event that reported the state; null if the server omits it
/// @param type the kind
/// @param name the server's finer name, such as `Late` or `Cached`; empty if omitted
/// @param timestamp when the run entered the state, by the clock of the machine that ran it; null if omitted
/// @param message what was said, null or empty if nothing was
/// @param stateDetails the rest
public record State(
        @Nullable StateId id,
        StateType type,
        String name,
        @Nullable Instant timestamp,
        @Nullable String message,
        StateDetails stateDetails) {
    // As Prefect's task_engine.py and flow_engine.py begin the message of a state that an exception caused.
    private static final Pattern EXCEPTION = Pattern.compile("^(?:Task|Flow) run encountered an exception:? *");

    /// Puts [StateType#UNKNOWN], an empty name and no details where the server said nothing.
    public State {
        type = type == null ? StateType.UNKNOWN : type;
        name = Absent.text(name);
        stateDetails = stateDetails == null ? StateDetails.NONE : stateDetails;
    }

    /// The first line of what was said, without Prefect's words around an exception: "ValueError: source is empty".
    /// Empty if nothing was said.
    public String said() {
        var line = message == null ? "" : message.lines().findFirst().orElse("").strip();
        return EXCEPTION.matcher(line).replaceFirst("");
    }

    /// Whether this state is to replace the other one, whichever of REST and the feeds reported either: the later
    /// one wins. States of one instant go by whether they are final.
    ///
    /// @param known what is known of the run so far, null if nothing
    public boolean supersedes(@Nullable State known) {
        if (known == null || known.timestamp == null) {
            return true;
        }
        if (timestamp == null || (id != null && id.equals(known.id))) {
            return false;
        }
        var order = timestamp.compareTo(known.timestamp);
        return order > 0 || (order == 0 && type.isTerminal() && !known.type.isTerminal());
    }
}
