package headwater.app.why;

/// What has to hold before a flow run of a deployment runs, in the order in which Prefect comes to it: the scheduler
/// makes the run, a worker of its work pool asks for what is due, the server hands out no more than its limits allow,
/// and the worker starts the infrastructure in which the flow runs.
public enum Condition {
    SCHEDULE("Schedule"),
    CREATED("Run created"),
    DUE("Due"),
    WORK_POOL("Work pool"),
    WORKER("Worker"),
    WORK_QUEUE("Work queue"),
    SLOTS("Slots"),
    INFRASTRUCTURE("Infrastructure"),
    RUNNING("Running");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    /// What a person calls it.
    public String words() {
        return words;
    }
}
