package headwater.app.lists;

import java.util.stream.Stream;

/// What a list shows in one row. A value: rows that are equal look the same.
public interface Row {
    /// What stays the same while the row changes; unique in its list.
    String key();

    /// The words by which it is found.
    Stream<String> texts();
}
