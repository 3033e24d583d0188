package headwater.flow;

import java.nio.file.Path;

/// Another file of the project that a document imports and that is not Python now.
///
/// @param file the file
/// @param line the line of its first syntax error, from 1
public record BrokenModule(Path file, int line) {}
