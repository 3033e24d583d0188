package headwater.flow.edit;

import java.util.Set;

/// A name that nothing has yet.
public final class FreeName {
    private FreeName() {}

    /// The wanted name, or the first of `name_2`, `name_3` and so on that is free.
    ///
    /// @param taken the names that there are
    public static String of(String wanted, Set<String> taken) {
        var name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
