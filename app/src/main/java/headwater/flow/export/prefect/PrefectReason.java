package headwater.flow.export.prefect;

/// What an export to Prefect says: why it was refused, and what it reports. The arguments are named in order.
public enum PrefectReason {
    // What was asked for
    DEPLOYMENT_WITHOUT_NAME,
    WORK_POOL_WITHOUT_NAME,
    /// The characters that Prefect does not take.
    BANNED_CHARACTERS,
    CRON_AND_INTERVAL,
    TIMEZONE_WITHOUT_CRON,
    /// What was given.
    NOT_AN_INTERVAL,
    INTERVAL_TOO_SHORT,
    /// What was given.
    NO_TIMEZONE,
    /// What is wrong, one of the following.
    BAD_CRON,
    CRON_FIELDS,
    CRON_WEEKDAYS,
    /// The part, the field's name, its lowest and highest number.
    CRON_NUMBER,
    /// The part, the field's name, its lowest and highest number, its first and last word.
    CRON_NUMBER_OR_WORD,
    MINUTE,
    HOUR,
    DAY_OF_MONTH,
    MONTH,
    DAY_OF_WEEK,
    SECOND,
    YEAR,

    // The flow's file
    NOT_SAVED,
    /// The project's folder.
    OTHER_DISK,

    // What is in `prefect.yaml` already
    /// The file's name and what is wrong there.
    IN_FILE,
    NOT_UTF8,
    /// The line.
    NOT_A_MAPPING,
    UNSAFE,
    /// The line.
    NOT_A_LIST,
    /// The line.
    NAME_OF_OTHER_FLOW,
    /// The line.
    UNUSUAL_LIST,
    /// The deployment's line.
    SEVERAL_SCHEDULES,
    /// The deployment's line.
    UNREADABLE_SCHEDULE,
    /// The deployment's line, the key.
    FROM_ANCHOR,
    /// The deployment's line, the key.
    SHARED,

    // The report
    /// The deployment's name, the entrypoint, the file's name.
    ADDED,
    /// As for `ADDED`.
    UPDATED,
    /// As for `ADDED`.
    UNCHANGED,
    /// The parameter.
    NO_PARAMETER,
    /// The parameter.
    REPLACED_BY_PREFECT,
    /// The parameter.
    NO_VALUE
}
