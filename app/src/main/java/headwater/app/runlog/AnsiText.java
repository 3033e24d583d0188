package headwater.app.runlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message without its escape sequences, and what those said about its colours (ECMA-48, "select graphic
/// rendition"). Backgrounds and what is no colour are left out: the theme has a ground of its own.
///
/// @param text what a person reads
/// @param runs the parts that have a colour or weight, in order
public record AnsiText(String text, List<Run> runs) {
    private static final char ESCAPE = '\u001b';
    // CSI with its parameters, OSC up to BEL or ST, and escapes of two characters; at the end of a text, begun ones.
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b\\[([0-9:;<=>?]*)[ -/]*([@-~]|$)|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\|$)|\u001b[ -/]*[0-~]?");

    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    /// A part of the text.
    ///
    /// @param hue its colour
    public record Run(int start, int end, Hue hue, boolean isBold, boolean isFaint) {}

    /// The colours of a terminal; each theme has its own for them.
    public enum Hue {
        PLAIN,
        BLACK,
        RED,
        GREEN,
        YELLOW,
        BLUE,
        MAGENTA,
        CYAN,
        WHITE
    }

    /// Copies the runs.
    public AnsiText {
        runs = List.copyOf(runs);
    }

    /// The text of a message without its escape sequences.
    public static String plain(String message) {
        return message.indexOf(ESCAPE) < 0 ? message : SEQUENCE.matcher(message).replaceAll("");
    }

    /// Reads a message.
    public static AnsiText of(String message) {
        if (message.indexOf(ESCAPE) < 0) {
            return new AnsiText(message, List.of());
        }
        var text = new StringBuilder();
        var runs = new ArrayList<Run>();
        var style = Style.PLAIN;
        var sequence = SEQUENCE.matcher(message);
        int at = 0;
        while (sequence.find()) {
            append(text, message.substring(at, sequence.start()), style, runs);
            at = sequence.end();
            style = next(style, sequence);
        }
        append(text, message.substring(at), style, runs);
        return new AnsiText(text.toString(), runs);
    }

    private static void append(StringBuilder text, String more, Style style, List<Run> runs) {
        int start = text.length();
        text.append(more);
        if (!more.isEmpty() && !style.equals(Style.PLAIN)) {
            runs.add(new Run(start, text.length(), style.hue, style.isBold, style.isFaint));
        }
    }

    private record Style(Hue hue, boolean isBold, boolean isFaint) {
        static final Style PLAIN = new Style(Hue.PLAIN, false, false);
    }

    private static Style next(Style style, Matcher sequence) {
        if (sequence.group(1) == null || !"m".equals(sequence.group(2))) {
            return style;
        }
        var codes = sequence.group(1).split("[;:]", -1);
        var next = style;
        for (int i = 0; i < codes.length; i++) {
            int code = number(codes[i]);
            if (code == 38 || code == 48) {
                int length = i + 1 < codes.length && number(codes[i + 1]) == 2 ? 4 : 2;
                next = code == 38 ? new Style(hue(codes, i), next.isBold, next.isFaint) : next;
                i += length;
            } else {
                next = next(next, code);
            }
        }
        return next;
    }

    private static Style next(Style style, int code) {
        if (code >= 30 && code <= 37) {
            return new Style(hue(code - 30), style.isBold, style.isFaint);
        }
        if (code >= 90 && code <= 97) {
            return new Style(hue(code - 90), style.isBold, style.isFaint);
        }
        return switch (code) {
            case 0 -> Style.PLAIN;
            case 1 -> new Style(style.hue, true, style.isFaint);
            case 2 -> new Style(style.hue, style.isBold, true);
            case 22 -> new Style(style.hue, false, false);
            case 39 -> new Style(Hue.PLAIN, style.isBold, style.isFaint);
            default -> style;
        };
    }

    private static int number(String code) {
        return code.isEmpty() || code.length() > 3 || !code.chars().allMatch(Character::isDigit)
                ? 0
                : Integer.parseInt(code);
    }

    private static Hue hue(int colour) {
        return Hue.values()[colour % 8 + 1];
    }

    // 38;5;n is one of 256 colours, 38;2;r;g;b any.
    private static Hue hue(String[] codes, int at) {
        if (at + 2 < codes.length && number(codes[at + 1]) == 5) {
            int n = number(codes[at + 2]);
            if (n < 16) {
                return hue(n);
            }
            if (n >= 232) {
                return n < 244 ? Hue.BLACK : Hue.WHITE;
            }
            return nearest(LEVELS[(n - 16) / 36 % 6], LEVELS[(n - 16) / 6 % 6], LEVELS[(n - 16) % 6]);
        }
        if (at + 4 < codes.length && number(codes[at + 1]) == 2) {
            return nearest(number(codes[at + 2]), number(codes[at + 3]), number(codes[at + 4]));
        }
        return Hue.PLAIN;
    }

    // By which of red, green and blue are strong beside the strongest; without a strong one it is a grey.
    private static Hue nearest(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < 40) {
            return most < 128 ? Hue.BLACK : Hue.WHITE;
        }
        int middle = (most + least) / 2;
        return hue((red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0));
    }
}
