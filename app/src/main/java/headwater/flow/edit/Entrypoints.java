package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of a file that name one of its functions with the file, such as `flows/orders.py:daily`: what
/// `from_source` and other ways to deploy a flow take as `entrypoint`.
final class Entrypoints {
    private final DocumentTree tree;
    private final String end;

    Entrypoints(DocumentTree tree, String function) {
        this.tree = tree;
        this.end = ":" + function;
    }

    /// The splices that give the function another name there. What names a function of another file stays.
    ///
    /// @throws Refusal where a text may name the function or another one
    List<Splice> renamed(String to) throws Refusal {
        var splices = new ArrayList<Splice>();
        for (var string : strings()) {
            var content = last(string);
            if (content == null || !content.text().endsWith(end)) {
                continue;
            }
            boolean isWhole = string.first("string_content") == content && string.first("interpolation") == null;
            var path = content.text().substring(0, content.text().length() - end.length());
            if (isWhole && isThisFile(path)) {
                splices.add(new Splice(content.end() - end.length() + 1, content.end(), to));
            } else if ((isWhole && path.endsWith(".py")) ? mayBeThisFile(path) : isEntrypoint(string)) {
                throw new Refusal(string.span(), EditReason.NAMED_IN_TEXT, end.substring(1));
            }
        }
        return splices;
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

    /// Whether a path, which may begin in any folder above the file, is that of this file.
    private boolean isThisFile(String path) {
        var file = tree.document().file();
        return file != null
                && path.endsWith(".py")
                && ("/" + slashed(file)).endsWith("/" + path.replaceFirst("^(\\./)+", ""));
    }

    private boolean mayBeThisFile(String path) {
        var file = tree.document().file();
        return file == null || path.endsWith(slashed(file).replaceFirst(".*/", ""));
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /// Whether a text is what an argument `entrypoint` is made of.
    private static boolean isEntrypoint(Syntax string) {
        for (var at = string.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            var name = at.is("keyword_argument") ? at.child("name") : null;
            if (name != null && name.text().equals("entrypoint")) {
                return true;
            }
        }
        return false;
    }
}
