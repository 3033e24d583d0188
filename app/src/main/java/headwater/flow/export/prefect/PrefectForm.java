package headwater.flow.export.prefect;

/// The words of the form of an export to Prefect: the labels, what an empty answer means (`OPEN`) and what each
/// field is for (`HELP`).
enum PrefectForm {
    TITLE,
    NAME,
    NAME_HELP,
    WORK_POOL,
    /// The work pool of a new deployment.
    WORK_POOL_OPEN,
    WORK_POOL_HELP,
    CRON,
    CRON_OPEN,
    CRON_HELP,
    TIMEZONE,
    /// The time zone of a new schedule.
    TIMEZONE_OPEN,
    TIMEZONE_HELP,
    INTERVAL,
    INTERVAL_OPEN,
    INTERVAL_HELP,
    DESCRIPTION,
    DESCRIPTION_OPEN,
    DESCRIPTION_HELP
}
