package headwater.app.designer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Notices that one of the other files that a flow file imports has changed. They may be in any folder, so their
/// time, size and identity are compared once a second.
final class ModuleWatch {
    private final Supplier<Set<Path>> modules;
    private final Runnable changed;
    private final Map<Path, FileStamp> known = new HashMap<>();

    /// @param modules the files that are imported now
    /// @param changed called on the watching thread
    ModuleWatch(Supplier<Set<Path>> modules, Runnable changed) {
        this.modules = modules;
        this.changed = changed;
    }

    /// Watches until the thread is interrupted.
    void follow() throws InterruptedException {
        while (true) {
            look();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /// Compares the files with what they were at the last look. A file that is seen for the first time has not changed.
    void look() {
        boolean hasChanged = false;
        for (var module : modules.get()) {
            var now = FileStamp.of(module);
            var before = known.put(module, now);
            hasChanged |= before != null && !before.equals(now);
        }
        if (hasChanged) {
            changed.run();
        }
    }
}
