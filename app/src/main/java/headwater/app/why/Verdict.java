package headwater.app.why;

/// Whether a condition holds.
public enum Verdict {
    /// It holds.
    HOLDS,
    /// It will hold by itself in time, or is later than it should be.
    WAITS,
    /// It does not hold, and somebody has to do something.
    BLOCKS,
    /// It is not known yet, or does not apply.
    OPEN
}
