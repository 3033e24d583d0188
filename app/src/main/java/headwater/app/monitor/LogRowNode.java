package headwater.app.monitor;

import headwater.app.look.Times;
import headwater.app.runlog.LogPage;
import headwater.app.runlog.LogRow;
import headwater.app.runlog.LogText;
import headwater.app.runlog.TextPiece;
import headwater.app.runlog.TracebackFrame;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One row of the log on the screen. Its time, level and source stay where they are when long lines are scrolled.
final class LogRowNode extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CONTEXT = PseudoClass.getPseudoClass("context");
    private static final double STRIP = 3;
    private static final double BASELINE = 13;

    private final LogText words;
    private final Font font;
    private final Predicate<TracebackFrame> opens;
    private final Rectangle strip = new Rectangle(STRIP, LogPane.ROW);
    private final Text time;
    private final Text level;
    private final Text source;
    private final Tooltip wholeSource = new Tooltip();
    private @Nullable Content content;

    /// What a row shows. One that shows it already is left alone.
    ///
    /// @param line the line that it is of
    /// @param length of the whole text, in characters
    /// @param isCurrent whether it is of the hit that was gone to
    private record Content(
            LogRow row,
            LogLine line,
            String source,
            List<TextPiece> pieces,
            int length,
            boolean isContext,
            boolean isCurrent,
            LogColumns columns) {
        boolean isFirst() {
            return row instanceof LogRow.OfLine(var _, var part) && part == 0;
        }

        boolean isHeading() {
            return !(row instanceof LogRow.OfLine);
        }

        boolean isFrame(Predicate<TracebackFrame> opens) {
            var text = pieces.stream().map(TextPiece::text).collect(Collectors.joining());
            return !isHeading() && TracebackFrame.in(text).filter(opens).isPresent();
        }
    }

    /// @param font of one width
    /// @param opens whether a frame of a traceback can be shown where it is written
    LogRowNode(LogText words, Font font, Predicate<TracebackFrame> opens) {
        this.opens = opens;
        this.words = words;
        this.font = font;
        this.time = text("time");
        this.level = text("level");
        this.source = text("where");
        getStyleClass().add("log-row");
        strip.setManaged(false);
        setManaged(false);
        getChildren().addAll(strip, time, level, source);
    }

    private Text text(String style) {
        var text = new Text();
        // At once, as the widths of pieces are asked for before the style sheet has come to them.
        text.setFont(font);
        text.getStyleClass().add(style);
        text.setY(BASELINE);
        text.setManaged(false);
        return text;
    }

    /// How long the text of the row is, in characters, with what is out of sight.
    int length() {
        return content == null ? 0 : content.length;
    }

    void setSelected(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    /// Shows a row of a page.
    ///
    /// @param current the line of the hit that was gone to, -1 for none
    void show(LogPage page, int index, LogColumns columns, int current) {
        var next = content(page, page.row(index), columns, current);
        if (next.equals(content)) {
            return;
        }
        content = next;
        var line = next.line;
        var style = next.isHeading() ? heading(next.row) : style(line.level());
        pseudoClassStateChanged(CONTEXT, next.isContext);
        strip.getStyleClass().setAll("strip", style);
        time.setX(columns.time());
        level.setX(columns.level());
        source.setX(columns.source());
        time.setText(next.isFirst() ? Times.millis(line.timestamp()) : "");
        level.setText(next.isFirst() ? line.level().shortName() : "");
        level.getStyleClass().setAll("level", style);
        source.setText(next.isFirst() ? cut(next.source, columns.sourceLength()) : "");
        wholeSource.setText(next.source);
        if (next.source.length() > columns.sourceLength()) {
            Tooltip.install(source, wholeSource);
        } else {
            Tooltip.uninstall(source, wholeSource);
        }
        getChildren().subList(4, getChildren().size()).clear();
        addMessage(next, style);
    }

    private Content content(LogPage page, LogRow row, LogColumns columns, int current) {
        var line = page.lines().get(row.line());
        var pieces = page.pieces(row);
        return new Content(
                row,
                line,
                words.source(line),
                TextPiece.cut(pieces, columns.scrolled(), columns.messageLength() + 2),
                pieces.stream().mapToInt(piece -> piece.text().length()).sum(),
                page.search().hasWords() && !page.isHit(row.line()),
                row.line() == current,
                columns);
    }

    private static String cut(String name, int length) {
        return name.length() > length ? name.substring(0, length - 1) + "…" : name;
    }

    private void addMessage(Content shown, String style) {
        double x = shown.columns.message();
        var isFrame = shown.isFrame(opens);
        for (var piece : shown.pieces) {
            var text = text("message");
            text.getStyleClass().addAll(style, "hue-" + piece.hue().name().toLowerCase(Locale.ROOT));
            if (piece.isBold()) {
                text.getStyleClass().add("bold");
            }
            if (piece.isFaint()) {
                text.getStyleClass().add("faint");
            }
            text.setText(piece.text());
            if (isFrame) {
                // Without its indentation, which would be underlined too.
                text.setText(piece.text().stripLeading());
                text.getStyleClass().add("frame");
                x += (piece.text().length() - text.getText().length()) * shown.columns.character();
            }
            text.setX(x);
            double width = text.getLayoutBounds().getWidth();
            if (piece.isMarked()) {
                text.getStyleClass().add("marked");
                getChildren().add(4, mark(x, width, shown.isCurrent));
            }
            getChildren().add(text);
            x += width;
        }
    }

    private static Rectangle mark(double x, double width, boolean isCurrent) {
        var mark = new Rectangle(x - 1, 1, width + 2, LogPane.ROW - 2);
        mark.setManaged(false);
        mark.getStyleClass().addAll("mark", isCurrent ? "current" : "other");
        return mark;
    }

    private static String heading(LogRow row) {
        return row instanceof LogRow.Similar ? "similar" : "heading";
    }

    private static String style(LogLevel level) {
        return switch (level) {
            case DEBUG -> "debug";
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR, CRITICAL -> "error";
        };
    }
}
