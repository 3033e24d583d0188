package headwater.app.home;

/// Why something needs a person, the most urgent first.
public enum NeedKind {
    FAILED("Failed"),
    LATE("Late"),
    STUCK("Stuck"),
    PAUSED("Waits for you"),
    WORK_POOL("Work pools");

    private final String words;

    NeedKind(String words) {
        this.words = words;
    }

    /// What a person calls it.
    public String words() {
        return words;
    }
}
