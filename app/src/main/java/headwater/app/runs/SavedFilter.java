package headwater.app.runs;

/// A search of flow runs that a person has saved under a name.
///
/// @param name what the person calls it
/// @param words what is typed for it, as [RunsQuery#parse(String)] reads it
public record SavedFilter(String name, String words) {
    /// Takes a missing part, as a settings file written by hand may have it, for an empty one.
    public SavedFilter {
        name = name == null ? "" : name.strip();
        words = words == null ? "" : words.strip();
    }

    /// Whether it has a name and searches for something.
    boolean isWhole() {
        return !name.isEmpty() && !words.isEmpty();
    }
}
