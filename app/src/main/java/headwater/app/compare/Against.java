package headwater.app.compare;

import headwater.prefect.model.FlowRun;

/// What a run is compared with.
public sealed interface Against {
    /// A run that a person chose.
    record Chosen(FlowRun run) implements Against {}

    /// A run of the same deployment, or of the same flow for a run of none, that is found on the server.
    enum Earlier implements Against {
        /// The last one before it that completed.
        LAST_COMPLETED("Last completed"),
        /// The last one before it, however that ended.
        RUN_BEFORE("Run before");

        private final String words;

        Earlier(String words) {
            this.words = words;
        }

        /// What a person calls it.
        String words() {
            return words;
        }
    }

    /// What tells most of a run by itself: where it failed, the last one that completed.
    static Against before(FlowRun run) {
        return run.stateType().isFailure() ? Earlier.LAST_COMPLETED : Earlier.RUN_BEFORE;
    }
}
