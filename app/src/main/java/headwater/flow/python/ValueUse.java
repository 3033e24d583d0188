package headwater.flow.python;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One place where an expression takes a value: the variable (null for a call within the expression),
/// its versions, what is taken of it (as `.url`), and whether the flow waits there for it (`.result()`).
record ValueUse(@Nullable String variable, String path, Set<Value> values, boolean waits) {}
