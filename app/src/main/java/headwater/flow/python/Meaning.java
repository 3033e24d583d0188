package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a name stands for.
sealed interface Meaning {
    /// Something of Prefect's own, by its dotted origin, as `prefect.task`.
    record Prefect(String origin) implements Meaning {}

    /// What makes a task or flow out of a function, as `task`, or `partial(task, retries=2)`.
    record Decorator(NodeKind kind) implements Meaning {}

    /// A task, flow or plain function whose definition was found.
    ///
    /// `decorates` is the kind a plain function gives to what it decorates, null when it mentions no
    /// Prefect decorator.
    record Callable(Callee callee, @Nullable NodeKind decorates) implements Meaning {
        Callable(Callee callee) {
            this(callee, null);
        }
    }

    /// A class, with what its body defines.
    record ClassOf(Map<String, Meaning> members) implements Meaning {}

    /// Another module of the project.
    record Module(Names names) implements Meaning {}

    /// Something imported whose definition is out of sight, by its dotted origin.
    record Outside(String origin) implements Meaning {}

    /// A variable; `maker` is the text of the function whose call made it, empty when no call did.
    record Variable(String maker) implements Meaning {}
}
