package headwater.flow;

/// What could not be read, where, in words: a syntax error, or a Prefect 2 form that Prefect 3 spells
/// otherwise.
public record Problem(int line, String words, boolean isSyntaxError) {}
