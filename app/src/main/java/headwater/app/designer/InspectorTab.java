package headwater.app.designer;

/// What the inspector can show of a selection, one at a time.
enum InspectorTab {
    RUN("Run"),
    PARAMETERS("Parameters"),
    ARGUMENTS("Arguments"),
    OPTIONS("Options"),
    CODE("Code");

    private final String title;

    InspectorTab(String title) {
        this.title = title;
    }

    /// What it is called.
    String title() {
        return title;
    }
}
