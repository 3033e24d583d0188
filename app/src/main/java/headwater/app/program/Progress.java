package headwater.app.program;

/// How far a long piece of work has come: the step in words a person reads, and the part done from 0 to 1, or
/// [#UNKNOWN] while it is not known.
public record Progress(String words, double fraction) {

    /// The fraction of work whose length is not known.
    public static final double UNKNOWN = -1;

    /// Work of unknown length.
    public static Progress of(String words) {
        return new Progress(words, UNKNOWN);
    }
}
