package headwater.flow.check;

/// What the checks find. The arguments are named in order.
enum FindingReason {
    /// The file, the line of its error.
    BROKEN_MODULE,
    /// The parameter, the call's id.
    MISSING_ARGUMENT,
    /// The name in Prefect 2, what replaces it in Prefect 3.
    PREFECT2_NAME,

    // What replaces a name
    FLOW_DECORATOR,
    DEPLOY_OR_SERVE,
    WORK_POOLS
}
