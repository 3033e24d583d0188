package headwater.app.runs;

import org.kordamp.ikonli.feather.Feather;

/// A search of flow runs that a person has saved under a name.
///
/// @param name what the person calls it
/// @param words what is typed for it, as [RunsQuery#parse(String)] reads it
/// @param isWatched whether the person is told of runs that come to match it
public record SavedFilter(String name, String words, boolean isWatched) {
    /// Takes a missing part, as a settings file written by hand may have it, for an empty one.
    public SavedFilter {
        name = name == null ? "" : name.strip();
        words = words == null ? "" : words.strip();
    }

    /// A search of whose runs the person is not told.
    public SavedFilter(String name, String words) {
        this(name, words, false);
    }

    /// This search, with the person told of its runs or not.
    public SavedFilter watched(boolean isNow) {
        return new SavedFilter(name, words, isNow);
    }

    /// Its icon, which tells whether it is watched.
    public Feather icon() {
        return isWatched ? Feather.BELL : Feather.BOOKMARK;
    }

    /// Whether it has a name and searches for something.
    boolean isWhole() {
        return !name.isEmpty() && !words.isEmpty();
    }
}
