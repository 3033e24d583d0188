package headwater.app.monitor;

import headwater.app.runlog.LogPage;
import headwater.app.runlog.LogRow;
import headwater.app.runlog.LogText;
import headwater.app.runlog.TextPiece;
import headwater.app.runlog.TracebackFrame;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The rows of a log, of which only those in sight cost anything, with a selection and a place that it stays at: it
/// follows the end while the end is in sight, and otherwise keeps the line at its top, whatever comes before or after.
final class LogPane extends Region {
    /// The height of a row, in pixels.
    static final double ROW = 18;

    private static final double PADDING = 4;
    private static final double AT_END = 0.01;
    private static final int SAMPLE = 100;

    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final List<LogRowNode> nodes = new ArrayList<>();
    private final Font font = Font.font("JetBrains Mono", 12);
    private final double character = width("m".repeat(SAMPLE)) / SAMPLE;
    private final LogText words;
    private final LogSelection selection = new LogSelection();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen", 0);
    private Consumer<LogLine> onUnfold = _ -> {};
    private Runnable onResized = () -> {};
    private LogPage page = LogPage.EMPTY;
    // In rows; the part of a row at the top that is out of sight counts too.
    private double top;
    private int scrolled;
    private boolean isAdjusting;
    private Predicate<TracebackFrame> opens = _ -> false;
    private Consumer<TracebackFrame> onFrame = _ -> {};
    // What a click does that has begun; the row may be elsewhere when it ends.
    private @Nullable Runnable pressed;

    LogPane(LogText words) {
        this.words = words;
        getStyleClass().add("log-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("Log lines");
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.valueProperty().subscribe(value -> {
            if (!isAdjusting) {
                scrollTo(value.doubleValue());
            }
        });
        horizontal.valueProperty().subscribe(value -> {
            scrolled = value.intValue();
            requestLayout();
        });
        getChildren().addAll(vertical, horizontal);
        // The first row is seldom whole: it would lie over what is above.
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(() -> onResized.run());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pressed = null;
                select(rowAt(event.getY()), true);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                release();
            }
        });
        new LogPaneKeys(this).listen();
    }

    private double width(String text) {
        var sample = new Text(text);
        sample.setFont(font);
        return sample.getLayoutBounds().getWidth();
    }

    /// Shows another page; what is at the top stays there, unless the end is followed.
    void show(LogPage next) {
        var isOtherSearch = !next.search().equals(page.search());
        int more = next.hits().size() - page.hits().size();
        if (page.rows() > 0 && !following.get()) {
            int row = Math.min((int) top, page.rows() - 1);
            top = next.rowOf(next.lines().placeOf(page.lines().get(page.row(row).line())))
                    + part(page, row)
                    + (top - (int) top);
        }
        selection.move(page, next);
        unseen.set(following.get() || isOtherSearch ? 0 : Math.max(0, unseen.get() + more));
        page = next;
        top = following.get() ? lastTop() : Math.clamp(top, 0, lastTop());
        requestLayout();
    }

    private static int part(LogPage page, int row) {
        return page.row(row) instanceof LogRow.OfLine(var _, var part) ? part : 0;
    }

    /// What is shown.
    LogPage page() {
        return page;
    }

    /// What is selected.
    LogSelection selection() {
        return selection;
    }

    /// Receives the line whose similar ones are to be shown, or to be folded again.
    void setOnUnfold(Consumer<LogLine> receiver) {
        onUnfold = receiver;
    }

    /// Receives the frame of a traceback that was clicked.
    ///
    /// @param opens whether it can be shown where it is written
    void setOnFrame(Predicate<TracebackFrame> opens, Consumer<TracebackFrame> receiver) {
        this.opens = opens;
        onFrame = receiver;
    }

    /// Is called when another number of columns may fit.
    void setOnResized(Runnable receiver) {
        onResized = receiver;
    }

    /// How many characters of a message are in sight.
    int messageLength() {
        return columns().messageLength();
    }

    private LogColumns columns() {
        return new LogColumns(character, getWidth() - vertical.prefWidth(-1), scrolled);
    }

    /// Whether it follows the end.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// How many lines came since the end was last in sight.
    ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// Goes to the end and follows it, or stays where it is.
    void follow(boolean isFollowing) {
        following.set(isFollowing);
        if (isFollowing) {
            unseen.set(0);
            top = lastTop();
            requestLayout();
        }
    }

    private double lastTop() {
        return Math.max(0, page.rows() - inSight());
    }

    /// How many rows are in sight, parts of rows too.
    double inSight() {
        return Math.max(
                1, (getHeight() - 2 * PADDING - (horizontal.isVisible() ? horizontal.prefHeight(-1) : 0)) / ROW);
    }

    /// The first row in sight.
    double top() {
        return top;
    }

    /// Scrolls so that this row is at the top; the end is followed if it is then in sight.
    void scrollTo(double row) {
        top = Math.clamp(row, 0, lastTop());
        var isAtEnd = top >= lastTop() - AT_END;
        following.set(isAtEnd);
        if (isAtEnd) {
            unseen.set(0);
        }
        requestLayout();
    }

    /// Brings a row into sight if it is not, in the middle if it is far away.
    void reveal(int row) {
        if (row < top) {
            scrollTo(row < top - inSight() ? row - inSight() / 2 : row);
        } else if (row > top + inSight() - 1) {
            scrollTo(row > top + 2 * inSight() ? row - inSight() / 2 : row - inSight() + 1);
        }
    }

    /// Selects a row and brings it into sight.
    ///
    /// @param isMore whether the rows from where the selection began are selected too
    void select(int row, boolean isMore) {
        if (page.rows() == 0) {
            return;
        }
        int to = Math.clamp(row, 0, page.rows() - 1);
        selection.select(page, to, isMore);
        reveal(to);
        // Who looks at a line wants it to stay.
        following.set(following.get() && to == page.rows() - 1);
        var shown = page.row(to);
        setAccessibleText(words.of(page.lines().get(shown.line())));
        requestLayout();
    }

    private int rowAt(double y) {
        return (int) Math.floor(top + (y - PADDING) / ROW);
    }

    /// The middle of a row in the pane, for what points at it.
    double middleOf(int row) {
        return PADDING + (row - top + 0.5) * ROW;
    }

    private void press(MouseEvent event) {
        requestFocus();
        int row = rowAt(event.getY());
        if (row < 0 || row >= page.rows() || event.getX() > vertical.getLayoutX()) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY || !selection.contains(row)) {
            select(row, event.isShiftDown());
        }
        pressed = event.getButton() == MouseButton.PRIMARY ? action(row) : null;
    }

    private void release() {
        var action = pressed;
        pressed = null;
        if (action != null) {
            action.run();
        }
    }

    /// What a click on a row does: it shows what is folded, or where a frame is written; null for nothing.
    @Nullable
    Runnable action(int row) {
        var folded = unfoldable(row);
        if (folded != null) {
            return () -> onUnfold.accept(folded);
        }
        var text = page.pieces(page.row(row)).stream().map(TextPiece::text).collect(Collectors.joining());
        var frame = TracebackFrame.in(text).filter(opens);
        return frame.<Runnable>map(found -> () -> onFrame.accept(found)).orElse(null);
    }

    /// The line whose similar ones the row stands for; null if it stands for none.
    @Nullable
    LogLine unfoldable(int row) {
        if (!(page.row(row) instanceof LogRow.Similar)) {
            return null;
        }
        int before = row - 1;
        return page.lines().get(page.row(before).line());
    }

    private void scroll(ScrollEvent event) {
        var isSideways = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (isSideways && horizontal.isVisible()) {
            double turned = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            horizontal.setValue(Math.clamp(horizontal.getValue() - turned / character, 0, horizontal.getMax()));
        } else {
            scrollTo(top - event.getDeltaY() / ROW);
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double side = vertical.prefWidth(-1);
        double width = getWidth() - side;
        top = following.get() ? lastTop() : Math.clamp(top, 0, lastTop());
        int first = (int) top;
        int last = (int) Math.min(page.rows(), Math.ceil(top + inSight()));
        adjust(vertical, top, lastTop(), inSight() / Math.max(inSight(), page.rows()) * lastTop());
        vertical.setVisible(lastTop() > 0);
        vertical.resizeRelocate(width, 0, side, getHeight());
        while (nodes.size() < last - first) {
            var node = new LogRowNode(words, font, frame -> opens.test(frame));
            nodes.add(node);
            getChildren().add(nodes.size() - 1, node);
        }
        var columns = columns();
        int longest = 0;
        for (int row = first; row < last; row++) {
            // Each row keeps its node while it is in sight.
            var node = nodes.get(row % nodes.size());
            node.show(page, row, columns, selection.current(page));
            node.setSelected(selection.contains(row));
            node.setVisible(true);
            node.resizeRelocate(0, PADDING + (row - top) * ROW, width, ROW);
            longest = Math.max(longest, node.length());
        }
        for (int row = last; row < first + nodes.size(); row++) {
            nodes.get(row % nodes.size()).setVisible(false);
        }
        layOutHorizontal(longest, columns, width);
    }

    private void layOutHorizontal(int longest, LogColumns columns, double width) {
        int hidden = Math.max(scrolled, longest - columns.messageLength());
        double height = horizontal.prefHeight(-1);
        adjust(horizontal, scrolled, Math.max(0, hidden), columns.messageLength());
        horizontal.setVisible(hidden > 0);
        horizontal.resizeRelocate(columns.message(), getHeight() - height, width - columns.message(), height);
    }

    private void adjust(ScrollBar bar, double value, double max, double visible) {
        isAdjusting = true;
        bar.setMax(max);
        bar.setValue(value);
        bar.setVisibleAmount(visible);
        bar.setUnitIncrement(1);
        bar.setBlockIncrement(Math.max(1, visible));
        isAdjusting = false;
    }
}
