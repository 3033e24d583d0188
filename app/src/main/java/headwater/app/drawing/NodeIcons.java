package headwater.app.drawing;

import headwater.app.look.Glyphs;
import headwater.flow.NodeKind;
import headwater.graph.Glyph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.kordamp.ikonli.feather.Feather;

/// The icon of a node: by its kind, and for tasks by the verbs and nouns that flows of data are made of.
public final class NodeIcons {
    /// In a name such as `load_orders` or `loadOrders`.
    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private static final int SHORT = 4;

    private static final Map<String, Feather> BY_WORD = new LinkedHashMap<>();

    static {
        put(Feather.SETTINGS, "config", "setup", "settings", "init");
        put(Feather.GLOBE, "fetch", "http", "api", "request", "scrape", "url", "crawl");
        put(Feather.CHECK_SQUARE, "validate", "check", "verify", "test", "assert");
        put(Feather.ALERT_CIRCLE, "quarantine", "alert", "reject", "error");
        put(Feather.FILTER, "clean", "filter", "dedup", "drop", "select");
        put(Feather.GIT_MERGE, "join", "merge", "combine", "concat", "union");
        put(Feather.DOLLAR_SIGN, "currency", "price", "cost", "revenue", "invoice");
        put(Feather.DOWNLOAD, "extract", "download", "read", "pull", "ingest");
        put(Feather.LIST, "list", "partition", "split", "enumerate");
        put(Feather.GRID, "feature", "build", "table", "aggregate", "pivot");
        put(Feather.CPU, "train", "model", "predict", "score", "fit", "compute");
        put(Feather.FILE_TEXT, "report", "render", "document", "summar");
        put(Feather.SEND, "publish", "send", "notify", "mail", "email", "slack", "post");
        put(Feather.REFRESH_CW, "refresh", "sync", "update", "transform", "convert");
        put(Feather.DATABASE, "load", "store", "save", "write", "upload", "db", "sql", "insert");
    }

    private NodeIcons() {}

    private static void put(Feather icon, String... words) {
        for (var word : words) {
            BY_WORD.put(word, icon);
        }
    }

    /// The icon for the drawing.
    public static Glyph glyph(NodeKind kind, String name) {
        return Glyphs.of(of(kind, name));
    }

    /// The icon of a node of this kind and name.
    public static Feather of(NodeKind kind, String name) {
        return switch (kind) {
            case TASK -> byName(name);
            case SUBFLOW -> Feather.GIT_BRANCH;
            case STEP -> Feather.CHEVRONS_RIGHT;
            case DEPLOYMENT -> Feather.UPLOAD_CLOUD;
            case NOTEBOOK -> Feather.BOOK_OPEN;
            case ARTIFACT -> Feather.PAPERCLIP;
            case PAUSE -> Feather.PAUSE_CIRCLE;
            case CODE -> Feather.CODE;
            case RETURN, EXIT -> Feather.CORNER_DOWN_LEFT;
            case IF, MATCH -> Feather.GIT_COMMIT;
            case FOR, WHILE, COMPREHENSION -> Feather.REPEAT;
            case WITH -> Feather.BOX;
            case TRY -> Feather.SHIELD;
            case GATHER -> Feather.LAYERS;
        };
    }

    private static Feather byName(String name) {
        var words = List.of(WORD_END.split(name));
        return BY_WORD.entrySet().stream()
                .filter(known -> words.stream().anyMatch(word -> isForm(word.toLowerCase(Locale.ROOT), known.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Feather.TOOL);
    }

    /// Whether a word is a form of another: short ones begin too many others, as `post` does `postgres`.
    private static boolean isForm(String word, String of) {
        return word.equals(of) || word.equals(of + "s") || (of.length() > SHORT && word.startsWith(of));
    }
}
