package headwater.flow;

import java.util.Locale;

/// How a task is called: at once (`call`), or handed to the task runner and not waited for.
public enum CallMode {
    CALL,
    SUBMIT,
    MAP,
    DELAY;

    /// The word of `graph --json`, which is also the method's name.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the flow waits at the call itself.
    public boolean blocks() {
        return this == CALL;
    }
}
