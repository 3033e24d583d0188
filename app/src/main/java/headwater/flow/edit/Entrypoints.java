package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts of a file that name one of its functions with the file, such as `flows/orders.py:daily`, or with its
/// module, `flows.orders:daily` or `flows.orders.daily`: what `from_source` and other ways to deploy a flow take as
/// `entrypoint`.
final class Entrypoints {
    private static final Pattern MODULE =
            Pattern.compile("[\\w&&\\D]\\w*(\\.[\\w&&\\D]\\w*)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TAKES_ENTRYPOINT =
            Pattern.compile("(?s)(.*\\.)?(from_source|load_flow_from_entrypoint)");

    private final DocumentTree tree;
    private final String function;

    Entrypoints(DocumentTree tree, String function) {
        this.tree = tree;
        this.function = function;
    }

    /// Whether a text names the function.
    private enum Naming {
        SURE,
        UNSURE,
        NONE
    }

    /// The splices that give the function another name there. What names a function of another file stays.
    ///
    /// @throws Refusal where a text may name the function or another one
    List<Splice> renamed(String to) throws Refusal {
        var splices = new ArrayList<Splice>();
        int length = function.getBytes(StandardCharsets.UTF_8).length;
        for (var string : strings()) {
            var content = last(string);
            if (content == null) {
                continue;
            }
            switch (naming(string, content)) {
                case SURE -> splices.add(new Splice(content.end() - length, content.end(), to));
                case UNSURE -> throw new Refusal(string.span(), EditReason.NAMED_IN_TEXT, function);
                case NONE -> {}
            }
        }
        return splices;
    }

    private Naming naming(Syntax string, Syntax content) {
        var text = content.text();
        boolean isEntrypoint = isEntrypoint(string);
        // Texts with a dot are names of tables and loggers too.
        if (!text.endsWith(":" + function) && !(isEntrypoint && text.endsWith("." + function))) {
            return Naming.NONE;
        }
        boolean isWhole = string.first("string_content") == content && string.first("interpolation") == null;
        var place = text.substring(0, text.length() - function.length() - 1);
        boolean isModule = !place.endsWith(".py") && MODULE.matcher(place).matches();
        var file = tree.document().file();
        if (!isWhole || (!isModule && !place.endsWith(".py")) || (isModule && file == null)) {
            return isEntrypoint ? Naming.UNSURE : Naming.NONE;
        }
        if (file == null) {
            return Naming.UNSURE;
        }
        var path = isModule ? place.replace('.', '/') + ".py" : place.replaceFirst("^(\\./)+", "");
        var own = "/" + (isModule ? slashed(file).replaceFirst("/__init__\\.py$", ".py") : slashed(file));
        if (own.endsWith("/" + path)) {
            // A text with a colon may be a key of a cache.
            return isModule && !isEntrypoint && path.indexOf('/') < 0 ? Naming.UNSURE : Naming.SURE;
        }
        return ("/" + path).endsWith(own.substring(own.lastIndexOf('/'))) ? Naming.UNSURE : Naming.NONE;
    }

    private List<Syntax> strings() {
        var strings = new ArrayList<Syntax>();
        tree.root().walk(node -> {
            if (node.is("string")) {
                strings.add(node);
            }
        });
        return strings;
    }

    private static @Nullable Syntax last(Syntax string) {
        return string.children().stream()
                .filter(child -> child.is("string_content"))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /// Whether a text is what an argument `entrypoint` is made of, or one of what takes an entrypoint first of all.
    private static boolean isEntrypoint(Syntax string) {
        for (var at = string.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            var name = at.is("keyword_argument") ? at.child("name") : null;
            if (name != null) {
                return name.text().equals("entrypoint");
            }
            var called = at.is("call") ? at.child("function") : null;
            if (called != null && TAKES_ENTRYPOINT.matcher(called.text()).matches()) {
                return true;
            }
        }
        return false;
    }
}
