package headwater.app.designer;

import headwater.flow.Source;
import headwater.flow.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The unsaved texts of this person's open files, each in a file of its own that only that person can read.
///
/// Each program writes its own files, named after its process, so that two windows on one flow do not overwrite
/// each other's; what belongs to a process that still runs is not offered to anybody. All methods block.
public final class RecoveryFolder {
    private static final String ENDING = ".json";

    private final Path folder;
    private final ProcessHandle process;

    /// The texts kept in this folder, which need not exist, by this process.
    public RecoveryFolder(Path folder) {
        this(folder, ProcessHandle.current());
    }

    RecoveryFolder(Path folder, ProcessHandle process) {
        this.folder = folder;
        this.process = process;
    }

    private record Kept(
            @Nullable String file,
            @Nullable String text,
            @Nullable Instant at,
            long pid,
            @Nullable Instant started) {}

    /// Keeps the unsaved text of a file in place of what was kept before: whole, or nothing is written.
    void keep(Path file, Source text) throws IOException {
        makeFolder();
        var kept = new Kept(
                file.toString(),
                text.text(),
                Instant.now(),
                process.pid(),
                process.info().startInstant().orElse(null));
        WholeFile.save(own(file), JsonMapper.shared().writeValueAsBytes(kept));
    }

    // Others cannot reach what is in a folder that is closed to them, whatever its own permissions.
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Forgets what this process keeps of a file.
    void forget(Path file) throws IOException {
        Files.deleteIfExists(own(file));
    }

    /// Forgets what another process left.
    void forget(Recovery recovery) throws IOException {
        Files.deleteIfExists(recovery.kept());
    }

    /// What processes that have ended left of any file, newest first.
    public List<Recovery> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Recovery>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException e) {
            System.getLogger("headwater").log(System.Logger.Level.WARNING, "The recovery files cannot be read.", e);
        }
        found.sort(Comparator.comparing(Recovery::at).reversed());
        return List.copyOf(found);
    }

    /// The newest that was left of a file.
    Optional<Recovery> of(Path file) {
        return all().stream().filter(each -> each.file().equals(file)).findFirst();
    }

    private Optional<Recovery> read(Path path) {
        try {
            @Nullable Kept kept = JsonMapper.shared().readValue(Files.readAllBytes(path), Kept.class);
            if (kept == null || kept.file == null || kept.text == null || kept.at == null || isRunning(kept)) {
                return Optional.empty();
            }
            return Optional.of(new Recovery(Path.of(kept.file), Source.of(kept.text), kept.at, path));
        } catch (IOException | JacksonException | InvalidPathException unreadable) {
            System.getLogger("headwater")
                    .log(System.Logger.Level.WARNING, "The recovery file " + path.getFileName() + " cannot be read.");
            return Optional.empty();
        }
    }

    // The number of a process is given to another one some time after its end.
    private static boolean isRunning(Kept kept) {
        return ProcessHandle.of(kept.pid)
                .filter(ProcessHandle::isAlive)
                .filter(running -> kept.started == null
                        || running.info()
                                .startInstant()
                                .map(kept.started::equals)
                                .orElse(true))
                .isPresent();
    }

    private Path own(Path file) {
        return folder.resolve(digest(file.toString()) + "-" + process.pid() + ENDING);
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
