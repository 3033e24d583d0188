package headwater.app.actions;

import headwater.prefect.model.StateType;
import org.jspecify.annotations.Nullable;

/// A state that a person wants a run to be in, whatever the server's rules say.
///
/// @param name the finer name, null for the type's own
/// @param message why, null for nothing
record ForcedState(
        StateType type, @Nullable String name, @Nullable String message) {}
