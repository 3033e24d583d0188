package headwater.app.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A record as it is written to the log: time with its offset, level, message, and the stack trace if there is one,
/// without secrets.
final class LogLineFormat extends Formatter {
    private final Secrets secrets;

    LogLineFormat(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String format(LogRecord line) {
        var time = line.getInstant().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneId.systemDefault());
        var text = new StringWriter();
        text.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .append(' ')
                .append(line.getLevel().getName())
                .append(' ');
        if (!"headwater".equals(line.getLoggerName())) {
            text.append('[').append(line.getLoggerName()).append("] ");
        }
        text.append(formatMessage(line)).append('\n');
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return secrets.mask(text.toString());
    }
}
