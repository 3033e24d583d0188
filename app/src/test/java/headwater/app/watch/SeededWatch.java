package headwater.app.watch;

import headwater.app.fx.Background;

/// Bad on purpose: a watch that chooses its thread.
public record SeededWatch(Background background) {}
