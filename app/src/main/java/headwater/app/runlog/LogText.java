package headwater.app.runlog;

import headwater.prefect.model.LogLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lines of a log as text, to copy them and to save them: day and time to the millisecond, level, source, message.
public final class LogText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final Function<LogLine, String> source;
    private final ZoneId zone;

    /// @param source who wrote a line
    /// @param zone of the times
    public LogText(Function<LogLine, String> source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /// A line, without a line break at its end and without escape sequences.
    public String of(LogLine line) {
        return prefix(line) + AnsiText.plain(line.message()).stripTrailing();
    }

    private String prefix(LogLine line) {
        return "%s %-5s %s  "
                .formatted(
                        TIME.format(line.timestamp().atZone(zone)), line.level().shortName(), source(line));
    }

    /// Writes lines, one below the other, in UTF-8.
    public void write(List<LogLine> lines, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var line : lines) {
            writer.write(of(line));
            writer.write('\n');
        }
        writer.flush();
    }

    /// Selected rows as text: the lines that are shown, and what is said of those that are not. A row of a message
    /// whose
    /// first row is not among them is its text alone.
    public String of(LogPage page, int first, int last) {
        var text = new StringBuilder();
        for (int row = first; row <= last; row++) {
            text.append(text.isEmpty() ? "" : "\n").append(of(page, page.row(row)));
        }
        return text.toString();
    }

    private String of(LogPage page, LogRow row) {
        if (!(row instanceof LogRow.OfLine part)) {
            return heading(page, row);
        }
        var text = page.pieces(part).stream().map(TextPiece::text).collect(Collectors.joining());
        return part.part() == 0 ? prefix(page.lines().get(part.line())) + text : text;
    }

    /// Who wrote a line.
    public String source(LogLine line) {
        return source.apply(line);
    }

    /// What a row says that is of no line.
    public static String heading(LogPage page, LogRow row) {
        return switch (row) {
            case LogRow.OfLine _ -> "";
            case LogRow.Divider(var _, var text) -> text;
            case LogRow.Gap(var _, var count) -> "… %,d lines without a hit".formatted(count);
            case LogRow.Similar(var line, var count)
            when count > 0 -> "▸ %,d similar lines: %s".formatted(count, Template.words(firstLine(page, line)));
            case LogRow.Similar _ -> "▾ similar lines";
        };
    }

    private static String firstLine(LogPage page, int line) {
        var text = AnsiText.plain(page.lines().get(line).message());
        return text.lines().findFirst().orElse("");
    }
}
