package headwater.prefect.model;

/// How serious a log line is, by Python's named levels. A line can have any number; it counts as the highest of these
/// that its number reaches.
public enum LogLevel {
    DEBUG(10, "DEBUG"),
    INFO(20, "INFO"),
    WARNING(30, "WARN"),
    ERROR(40, "ERROR"),
    CRITICAL(50, "CRIT");

    private final int number;
    private final String shortName;

    LogLevel(int number, String shortName) {
        this.number = number;
        this.shortName = shortName;
    }

    /// The level of this number; [#DEBUG] for any that is lower.
    public static LogLevel of(int number) {
        var level = DEBUG;
        for (var higher : values()) {
            level = number >= higher.number ? higher : level;
        }
        return level;
    }

    /// Python's number.
    public int number() {
        return number;
    }

    /// Its name in five letters at most, for columns.
    public String shortName() {
        return shortName;
    }

    /// Whether it is as serious as this one, or more.
    public boolean isAtLeast(LogLevel other) {
        return compareTo(other) >= 0;
    }
}
