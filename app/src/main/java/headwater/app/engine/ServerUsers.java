package headwater.app.engine;

import headwater.app.program.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The programs that use the local server just now, one small file each.
record ServerUsers(Path folder) {

    ServerUsers(Folders folders) {
        this(folders.state().resolve("server-users"));
    }

    void join() throws IOException {
        ProcessNote.of(ProcessHandle.current(), 0, true).save(mine());
    }

    void leave() throws IOException {
        Files.deleteIfExists(mine());
    }

    /// Whether no other program uses the server; files of programs that died are cleared away.
    boolean areGone() throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> !name.equals(mine())).toList()) {
                if (ProcessNote.read(file).flatMap(ProcessNote::alive).isPresent()) {
                    return false;
                }
                Files.deleteIfExists(file);
            }
        }
        return true;
    }

    private Path mine() {
        return folder.resolve(ProcessHandle.current().pid() + ".json");
    }
}
