package headwater.prefect.filter;

/// In which order flow runs are listed. The server's own default is by id, which is not by time.
public enum FlowRunSort {
    START_TIME_DESC,
    START_TIME_ASC,
    EXPECTED_START_TIME_DESC,
    EXPECTED_START_TIME_ASC,
    NEXT_SCHEDULED_START_TIME_ASC,
    END_TIME_DESC,
    NAME_ASC,
    NAME_DESC
}
