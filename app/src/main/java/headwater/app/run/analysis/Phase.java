package headwater.app.run.analysis;

import headwater.prefect.model.State;

/// What a run was doing during a part of its time.
public enum Phase {
    /// It was to start later.
    SCHEDULED("Scheduled"),
    /// Its time had come, but nothing had taken it.
    LATE("Late"),
    /// It was submitted and about to start.
    PENDING("Pending"),
    /// It was submitted, but something that it needs had not ended.
    WAITING_FOR_UPSTREAM("Waiting for upstream"),
    /// A concurrency limit had no free slot.
    WAITING_FOR_SLOT("Waiting for a slot"),
    /// It ran.
    RUNNING("Running"),
    /// An attempt had failed and the next one had not begun.
    WAITING_FOR_RETRY("Between retries"),
    /// It was paused or suspended.
    PAUSED("Paused"),
    /// It was being cancelled.
    CANCELLING("Cancelling"),
    /// The server gave a state that is not known here.
    UNKNOWN("Unknown");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /// What a person calls it.
    public String words() {
        return words;
    }

    /// Whether nothing was done in it.
    public boolean isWaiting() {
        return this != RUNNING && this != CANCELLING;
    }

    // Names as in PREFECT-API.md, section 4: the type alone does not distinguish a retry from a first start.
    static Phase of(State state) {
        return switch (state.type()) {
            case SCHEDULED ->
                switch (state.name()) {
                    case "AwaitingRetry" -> WAITING_FOR_RETRY;
                    case "Late" -> LATE;
                    case "AwaitingConcurrencySlot" -> WAITING_FOR_SLOT;
                    case "Resuming" -> PENDING;
                    default -> SCHEDULED;
                };
            case PENDING -> PENDING;
            case RUNNING -> RUNNING;
            case PAUSED -> PAUSED;
            case CANCELLING -> CANCELLING;
            // A run that leaves a final state again is being retried.
            case COMPLETED, FAILED, CANCELLED, CRASHED -> WAITING_FOR_RETRY;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
