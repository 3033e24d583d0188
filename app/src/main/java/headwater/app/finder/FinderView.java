package headwater.app.finder;

import headwater.app.look.Cover;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The field over the window in which a person types a word of what is to be done or opened. Arrows choose, Enter does
/// it, Escape or a click elsewhere closes.
public final class FinderView extends StackPane {
    private static final double WIDTH = 560;
    private static final int ROWS = 12;

    private final Cover cover = new Cover(this);
    private final FinderList list = new FinderList("finder", ROWS, cover::close);
    private Supplier<List<FinderEntry>> entries = List::of;

    /// A finder, hidden until [#open()].
    public FinderView() {
        list.prompt("Search or run a command", "Search commands, files, flows, tasks and runs");
        list.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(list, Pos.TOP_CENTER);
        StackPane.setMargin(list, new Insets(8, 16, 16, 16));
        getChildren().add(list);
    }

    /// What can be found, asked each time that the finder opens.
    public void setEntries(Supplier<List<FinderEntry>> all) {
        entries = all;
    }

    /// Shows everything that can be found, with the caret in the field.
    public void open() {
        cover.open();
        list.open(new FinderModel(entries.get())::found);
    }
}
