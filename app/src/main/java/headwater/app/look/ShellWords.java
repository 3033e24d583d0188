package headwater.app.look;

import java.util.List;
import java.util.stream.Collectors;

/// The words of a command as a person types them. Pure.
public final class ShellWords {
    private ShellWords() {}

    /// One line, with quotes where a POSIX shell needs them.
    public static String line(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
