package headwater.app.program;

import headwater.flow.Message;

/// How far a long piece of work has come: the step that takes place, and the part done from 0 to 1, or
/// [#UNKNOWN] while it is not known.
public record Progress(Message step, double fraction) {

    /// The fraction of work whose length is not known.
    public static final double UNKNOWN = -1;

    /// Work of unknown length.
    public static Progress of(Enum<?> step, Object... arguments) {
        return new Progress(Message.of(step, arguments), UNKNOWN);
    }
}
