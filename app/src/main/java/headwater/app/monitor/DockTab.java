package headwater.app.monitor;

import org.kordamp.ikonli.feather.Feather;

/// What the bottom panel of a page can show.
public enum DockTab {
    TIMELINE("Timeline", Feather.BAR_CHART_2),
    LOGS("Logs", Feather.ALIGN_LEFT),
    TASK_RUNS("Task runs", Feather.LIST),
    DETAILS("Details", Feather.INFO),
    PROBLEMS("Problems", Feather.ALERT_TRIANGLE),
    FINDINGS("Findings", Feather.FLAG);

    private final String title;
    private final Feather icon;

    DockTab(String title, Feather icon) {
        this.title = title;
        this.icon = icon;
    }

    /// What it is called.
    public String title() {
        return title;
    }

    /// Its icon.
    public Feather icon() {
        return icon;
    }

    /// Whether it is offered also while nothing is behind it. Only a run that has ended has findings, and the room is
    /// the log's search field's; as the last tab it moves none that a hand may be about to press.
    boolean isOfferedEmpty() {
        return this != FINDINGS;
    }
}
