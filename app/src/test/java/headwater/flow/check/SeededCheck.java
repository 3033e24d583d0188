package headwater.flow.check;

import headwater.flow.edit.Editor;

/// Bad on purpose: a check that edits.
public record SeededCheck(Editor editor) {}
