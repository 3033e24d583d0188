package headwater.flow.python;

import headwater.flow.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The defaults of type parameters, `def f[T = int]()`, which Python takes since 3.13 and the grammar does not.
///
/// The parser is given `|` for their `=`, which makes a union of parameter and default: the names keep their places,
/// the first is bound and the others are read, as in Python.
final class TypeDefaults {
    private static final Set<String> KEYWORDS = Set.of("def", "class", "type");

    private final Source source;
    private final Map<Integer, Character> changes = new HashMap<>();

    private TypeDefaults(Source source) {
        this.source = source;
    }

    /// A text of the same length that the grammar takes; the text itself where it has no such defaults.
    static Source asUnions(Source source) {
        var defaults = new TypeDefaults(source);
        for (int at = 0; at < source.length(); at++) {
            if (source.at(at) == '[' && defaults.isAfterDefinedName(at)) {
                defaults.rewrite(at + 1);
            }
        }
        return defaults.changes.isEmpty() ? source : defaults.changed();
    }

    private Source changed() {
        byte[] bytes = source.bytes();
        changes.forEach((at, character) -> bytes[at] = (byte) character.charValue());
        return Source.of(bytes);
    }

    /// Whether a child of a type parameter list has a default.
    static boolean has(Syntax parameter) {
        return parameter.hasAny(node -> node.is("|") && node.text().equals("="));
    }

    private boolean isAfterDefinedName(int bracket) {
        int nameEnd = beforeBlanks(bracket);
        int name = wordStart(nameEnd);
        int keywordEnd = beforeBlanks(name);
        int keyword = wordStart(keywordEnd);
        return name < nameEnd
                && keywordEnd < name
                && KEYWORDS.contains(source.text(keyword, keywordEnd))
                && !isInComment(keyword);
    }

    private int beforeBlanks(int end) {
        int at = end;
        while (at > 0 && (source.at(at - 1) == ' ' || source.at(at - 1) == '\t')) {
            at--;
        }
        return at;
    }

    private int wordStart(int end) {
        int at = end;
        while (at > 0 && isOfWord(source.at(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isOfWord(byte character) {
        return character < 0 || character == '_' || Character.isLetterOrDigit(character);
    }

    private boolean isInComment(int at) {
        for (int i = source.lineStart(source.lineOf(at)); i < at; i++) {
            if (source.at(i) == '#') {
                return true;
            }
        }
        return false;
    }

    /// Rewrites the defaults of the list whose content begins here, if the list ends.
    private void rewrite(int start) {
        var rewritten = new HashMap<Integer, Character>();
        int depth = 0;
        int parameter = start;
        int at = start;
        while (at < source.length()) {
            int after = Lexical.skip(source, at);
            if (after < 0) {
                return;
            }
            byte character = source.at(at);
            switch (character) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case ',' -> parameter = depth == 0 ? at + 1 : parameter;
                case '=' -> {
                    if (depth == 0 && isAlone(at)) {
                        rewriteDefault(at, parameter, rewritten);
                    }
                }
                default -> {}
            }
            if (depth < 0) {
                changes.putAll(rewritten);
                return;
            }
            at = Math.max(after, at + 1);
        }
    }

    private boolean isAlone(int sign) {
        boolean isDoubled = sign + 1 < source.length() && source.at(sign + 1) == '=';
        return !isDoubled && "=!<>:".indexOf(source.at(sign - 1)) < 0;
    }

    /// The default of `*Ts` may be unpacked, `*Ts = *tuple[int, ...]`, which no member of a union is.
    private void rewriteDefault(int sign, int parameter, Map<Integer, Character> rewritten) {
        int star = afterBlanks(sign + 1);
        int name = afterBlanks(parameter);
        boolean isUnpacked = source.at(star) == '*';
        if (isUnpacked && (source.at(name) != '*' || source.at(name + 1) == '*')) {
            return;
        }
        rewritten.put(sign, '|');
        if (isUnpacked) {
            rewritten.put(star, ' ');
        }
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < source.length() - 1 && Character.isWhitespace(source.at(at))) {
            at++;
        }
        return at;
    }
}
