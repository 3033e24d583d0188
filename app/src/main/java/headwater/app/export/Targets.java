package headwater.app.export;

import headwater.app.engine.LocalPrefect;
import headwater.flow.export.Target;
import headwater.flow.export.prefect.PrefectTarget;
import java.util.List;

/// The engines that this program exports to.
public final class Targets {
    private Targets() {}

    /// All of them, the usual one first.
    ///
    /// @param timezone the time zone of a schedule for which none is named
    public static List<Target> all(String timezone) {
        return List.of(new PrefectTarget(LocalPrefect.WORK_POOL, timezone));
    }
}
