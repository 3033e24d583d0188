package headwater.app.monitor;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The bottom panel of a page: it opens when a run comes and closes when there is none, and a person can open and
/// close it. For the JavaFX thread.
public final class DockModel {
    private final List<DockTab> tabs;
    private final Map<DockTab, ObservableValue<Count>> counts;
    private final ReadOnlyObjectWrapper<DockTab> tab;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);

    /// The panel of a page.
    ///
    /// @param run the run that is shown; null for none
    /// @param tabs what it can show, in order
    /// @param counts how many things are behind a tab; none for a tab that counts nothing
    public DockModel(
            ObservableValue<? extends @Nullable RunModel> run,
            List<DockTab> tabs,
            Map<DockTab, ObservableValue<Count>> counts) {
        this.tabs = List.copyOf(tabs);
        this.counts = Map.copyOf(counts);
        this.tab = new ReadOnlyObjectWrapper<>(this, "tab", tabs.getFirst());
        run.subscribe(shown -> open.set(shown != null));
    }

    /// What it can show, in order.
    public List<DockTab> tabs() {
        return tabs;
    }

    /// How many things are behind a tab, and how bad the worst of them is.
    public record Count(int number, Worst worst) {
        /// Nothing.
        public static final Count NONE = new Count(0, Worst.NOTHING);
    }

    /// How bad the worst of some things is.
    public enum Worst {
        /// There is nothing bad.
        NOTHING,
        /// It may go wrong.
        WARNING,
        /// It is wrong.
        ERROR;

        /// The style of a tab that says so; empty for nothing.
        public String style() {
            return switch (this) {
                case NOTHING -> "";
                case WARNING -> "has-warnings";
                case ERROR -> "has-errors";
            };
        }
    }

    /// What is behind a tab; nothing where nothing is counted.
    public ObservableValue<Count> count(DockTab of) {
        return counts.getOrDefault(of, new SimpleObjectProperty<>(Count.NONE));
    }

    /// How many task runs a run and its subflows have.
    public static ObservableValue<Count> countTaskRuns(ObservableValue<? extends @Nullable RunModel> run) {
        return run.flatMap(RunModel::shownProperty)
                .map(shown -> new Count(
                        shown.tasks().size()
                                + shown.subflows().values().stream()
                                        .mapToInt(each -> each.tasks().size())
                                        .sum(),
                        Worst.NOTHING))
                .orElse(Count.NONE);
    }

    /// What it shows while it is open.
    public ReadOnlyObjectProperty<DockTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// Whether it is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Opens it with a tab.
    public void open(DockTab shown) {
        choose(shown);
        open.set(true);
    }

    /// Chooses what it shows, and leaves it open or closed.
    public void choose(DockTab shown) {
        if (tabs.contains(shown)) {
            tab.set(shown);
        }
    }

    /// Shows why the selected task runs failed: the log has their tracebacks. The table of task runs says it too.
    void showFailure() {
        if (tab.get() != DockTab.TASK_RUNS) {
            choose(DockTab.LOGS);
        }
    }

    /// Opens it, or closes it.
    public void toggle() {
        open.set(!open.get());
    }
}
