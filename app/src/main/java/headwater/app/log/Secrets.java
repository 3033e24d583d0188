package headwater.app.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Hides secrets in texts: by their form, by the name in front of them, and by their value where that is known. It
/// rather hides too much than too little. Safe for use by several threads.
public final class Secrets {
    /// What stands in the place of a secret.
    public static final String MASK = "***";

    // A shorter value would be found by chance all over a text.
    private static final int SHORTEST = 4;

    private static final Pattern NAME = Pattern.compile(
            "password|passwd|passphrase|secret|token|api[_-]?key|auth[_-]?string|authorization|credential|cookie"
                    + "|(?:private|access|signing)[_-]?key",
            Pattern.CASE_INSENSITIVE);

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)", MASK),
            // The user and password of an address; the password may hold an @ or a slash.
            new Rule("(://)(?:[^\\s/@:\"']*:[^\\s\"'<>]*|[^\\s/@\"'?#]+)@", "$1" + MASK + "@"),
            // A name such as DB_PASSWORD with its value: quoted, or up to the next separator.
            new Rule(
                    "((?i:[\\w.-]*(?:" + NAME.pattern() + ")[\\w-]*)[\"']?\\s*[:=]\\s*)"
                            + "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[^\\s,;&}\\])][^,;&}\\])\\r\\n]*)",
                    "$1" + MASK),
            new Rule("(?i:\\bbearer)\\s+[\\w+/.~=-]{8,}", "Bearer " + MASK),
            // Base64 only: "basic authentication" is not a secret.
            new Rule("(?i:\\bbasic)\\s+(?=\\S*(?:[0-9+/=]|[a-z][A-Z]))[A-Za-z0-9+/]{6,}={0,2}", "Basic " + MASK),
            // Keys that their makers gave a known beginning: Prefect, GitHub, AWS, Slack, OpenAI; JSON web tokens.
            new Rule(
                    "\\b(?:pn[abu]_\\w{8,}|gh[opsur]_\\w{20,}|github_pat_\\w{20,}|A(?:KI|SI)A[0-9A-Z]{16}|xox[abprs]-[\\w-]{8,}"
                            + "|sk-[\\w-]{20,}|eyJ[\\w-]{8,}\\.[\\w-]+(?:\\.[\\w-]*)?)",
                    MASK));

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    /// Hides the values of those environment variables whose names say that they are secret.
    public static Secrets of(Map<String, String> environment) {
        var secrets = new Secrets();
        environment.forEach((name, value) -> {
            if (isNameOfOne(name)) {
                secrets.hide(value);
            }
        });
        return secrets;
    }

    /// Hides a value from now on. Values of fewer than four characters are left to the other rules.
    public void hide(String value) {
        if (value.length() < SHORTEST) {
            return;
        }
        values.add(value);
        values.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /// Whether what is called so is taken for a secret.
    public static boolean isNameOfOne(String name) {
        return NAME.matcher(name).find();
    }

    /// The text without the secrets in it.
    public String mask(String text) {
        var masked = maskKnown(text);
        for (var rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
        }
        return masked;
    }

    /// The text without those secrets in it whose values are known.
    public String maskKnown(String text) {
        var masked = text;
        // The longest first: one value may be part of another.
        var known = values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var value : known) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }
}
