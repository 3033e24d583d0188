package headwater.prefect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of TOML that Prefect writes into `profiles.toml`: tables of texts. Values of other kinds are passed
/// over.
final class TomlTables {
    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\[].*?)\\s*]\\s*(#.*)?");
    private static final Pattern TEXT =
            Pattern.compile("\\s*\"?([A-Za-z0-9_-]+)\"?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)')\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)");

    private TomlTables() {}

    /// Texts by name, by table; the table without a name comes first. Names of tables are without quotes.
    static Map<String, Map<String, String>> of(String toml) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        var values = new LinkedHashMap<String, String>();
        tables.put("", values);
        for (var line : toml.lines().toList()) {
            var table = TABLE.matcher(line);
            var text = TEXT.matcher(line);
            if (table.matches()) {
                values = new LinkedHashMap<>();
                tables.put(table.group(1).replaceAll("[\"']", ""), values);
            } else if (text.matches()) {
                var quoted = text.group(2);
                values.put(text.group(1), quoted == null ? text.group(3) : unescaped(quoted));
            }
        }
        return tables;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u', 'U' -> escape.length() == 1 ? escape : codePoint(escape.substring(1));
            default -> escape;
        };
    }

    private static String codePoint(String digits) {
        var code = Integer.parseUnsignedInt(digits, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
