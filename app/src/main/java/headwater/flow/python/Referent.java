package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a name refers to.
sealed interface Referent {
    /// Something of Prefect's own, by its dotted origin, as `prefect.task`.
    record Prefect(String origin) implements Referent {}

    /// What makes a task or flow out of a function, as `task`, `task(name="load")` or `partial(task, retries=2)`.
    ///
    /// `name` is the name that it gives, null when the function's own is kept.
    record Decorator(NodeKind kind, @Nullable String name) implements Referent {
        Decorator(NodeKind kind) {
            this(kind, null);
        }
    }

    /// A task, flow or plain function whose definition was found.
    ///
    /// `decorates` is the kind a plain function gives to what it decorates, null when it mentions no
    /// Prefect decorator.
    record Callable(Callee callee, @Nullable NodeKind decorates) implements Referent {
        Callable(Callee callee) {
            this(callee, null);
        }
    }

    /// A class, with what its body defines and the classes it inherits from.
    ///
    /// `written` is the class as it is written, null for one that is made here.
    record ClassOf(Map<String, Referent> members, List<Referent> bases, DefinedTypes.@Nullable Type written)
            implements Referent {
        /// What an attribute of the class or of an object of it means; null when neither it nor a base defines it.
        @Nullable
        Referent member(String name) {
            var own = members.get(name);
            if (own != null) {
                return own;
            }
            for (var base : bases) {
                var inherited = Names.member(base, name);
                if (inherited != null) {
                    return inherited;
                }
            }
            return null;
        }
    }

    /// An object of a class of the project.
    record Instance(ClassOf type) implements Referent {}

    /// Another module of the project.
    record Module(Names names) implements Referent {}

    /// Something imported whose definition is out of sight, by its dotted origin.
    record Outside(String origin) implements Referent {}

    /// A string that is written out.
    record Text(String text) implements Referent {}

    /// A variable; `maker` is the text of the function whose call made it, empty when no call did.
    ///
    /// `alias` is the type that it may be another word for, null where it cannot be one.
    record Variable(String maker, DefinedTypes.@Nullable Alias alias) implements Referent {
        Variable(String maker) {
            this(maker, null);
        }
    }

    /// How much is known, to choose between two definitions of one name of which either may be the one that
    /// counts: a task before a function, a function before an import out of sight, anything before a variable.
    default int certainty() {
        return switch (this) {
            case Callable(Callee callee, NodeKind _) when callee.kind() == NodeKind.STEP -> 3;
            case Callable _, Decorator _, ClassOf _, Instance _, Module _ -> 4;
            case Prefect _, Outside _ -> 2;
            case Text _ -> 1;
            case Variable _ -> 0;
        };
    }
}
