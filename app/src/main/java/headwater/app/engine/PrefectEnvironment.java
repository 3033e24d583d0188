package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.flow.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The private Python environment with a pinned Prefect, made once under the data folder and used from then on.
///
/// A marker is written last: an environment without it was left unfinished, by a kill or a full disk, and is made
/// again. A lock file keeps two programs from making it at the same time.
public final class PrefectEnvironment {
    /// The version of Prefect that is installed.
    public static final String VERSION = "3.9.1";

    static final long MEGABYTES = 600;
    private static final String MARKER = "headwater-ready";
    private static final String REQUIREMENT = "prefect==" + VERSION;
    // An environment of an earlier version that no Headwater has used for so long is removed.
    private static final Duration UNUSED = Duration.ofDays(14);

    private final Folders folders;
    private final Map<String, String> environment;
    private final ToLongFunction<Path> freeBytes;
    private final ReentrantLock making = new ReentrantLock();

    /// An environment in these folders, made with a Python found through the given environment variables.
    public PrefectEnvironment(Folders folders, Map<String, String> environment) {
        this(folders, environment, PrefectEnvironment::usableSpace);
    }

    PrefectEnvironment(Folders folders, Map<String, String> environment, ToLongFunction<Path> freeBytes) {
        this.folders = folders;
        this.environment = Map.copyOf(environment);
        this.freeBytes = freeBytes;
    }

    /// Whether the environment is finished, so that [#prepare] has nothing to do.
    public boolean isReady() {
        return Files.isExecutable(venv().python()) && LogFiles.read(marker()).equals(mark());
    }

    /// The finished environment; makes or repairs it first where needed, which takes a minute and some hundred
    /// megabytes. An interrupt ends the work; what is half made is made again next time.
    public Venv prepare(Consumer<Progress> progress) throws IOException, InterruptedException {
        if (isReady()) {
            // Says that it is in use.
            Files.setLastModifiedTime(marker(), FileTime.from(Instant.now()));
            return venv();
        }
        making.lockInterruptibly();
        try {
            prepareAlone(progress);
        } finally {
            making.unlock();
        }
        return venv();
    }

    private void prepareAlone(Consumer<Progress> progress) throws IOException, InterruptedException {
        var python = Python.find(environment);
        Files.createDirectories(folders.data());
        var lockFile = folders.data().resolve("prefect-" + VERSION + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lock(channel, progress)) {
            if (!isReady() && lock.isValid()) {
                make(python, progress);
            }
        }
    }

    private static FileLock lock(FileChannel channel, Consumer<Progress> progress) throws IOException {
        var lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        progress.accept(Progress.of(EngineStep.AWAITING_INSTALL));
        return channel.lock();
    }

    private void make(Python python, Consumer<Progress> progress) throws IOException, InterruptedException {
        var venv = venv();
        // A pip whose Headwater was killed goes on, in the folder that is to be made again.
        ProcessNote.read(makingNote()).flatMap(ProcessNote::alive).ifPresent(Processes::end);
        if (Files.exists(venv.folder())) {
            progress.accept(Progress.of(EngineStep.REMOVING));
            delete(venv.folder());
        }
        if (free() < MEGABYTES) {
            throw new EngineException.NoSpace(folders.data(), free(), null);
        }
        var log = folders.logs().resolve("prefect-install.log");
        LogFiles.renew(log);
        progress.accept(new Progress(Message.of(EngineStep.CREATING), 0.02));
        run(
                venv,
                log,
                List.of(
                        python.executable().toString(),
                        "-m",
                        "venv",
                        venv.folder().toString()),
                () -> {});
        install(venv, log, progress);
        progress.accept(new Progress(Message.of(EngineStep.CHECKING, VERSION), 0.92));
        run(venv, log, List.of(venv.python().toString(), "-c", "import prefect.server.api.server"), () -> {});
        Files.writeString(marker(), mark());
        removeUnused();
        progress.accept(new Progress(Message.of(EngineStep.READY, VERSION), 1));
    }

    private void removeUnused() throws IOException {
        var oldest = FileTime.from(Instant.now().minus(UNUSED));
        try (var environments = Files.newDirectoryStream(folders.data(), "prefect-[0-9]*")) {
            for (var found : environments) {
                var used = found.resolve(MARKER);
                if (Files.exists(used) && Files.getLastModifiedTime(used).compareTo(oldest) < 0) {
                    delete(found);
                }
            }
        }
    }

    private void install(Venv venv, Path log, Consumer<Progress> progress) throws IOException, InterruptedException {
        var pinned = venv.folder().resolve("constraints.txt");
        Files.writeString(pinned, constraints());
        var command = new ArrayList<>(List.of(venv.python().toString(), "-m", "pip", "install", "--no-input"));
        command.addAll(List.of("--disable-pip-version-check", "--retries", "3", "--constraint", pinned.toString()));
        command.add(REQUIREMENT);
        run(venv, log, command, () -> progress.accept(PipOutput.progress(LogFiles.read(log), installed(venv))));
    }

    private void run(Venv venv, Path log, List<String> command, Invocation.Tick tick)
            throws IOException, InterruptedException {
        var process = new Invocation(command, folders.data(), Venv.clean(environment), log).start();
        try {
            ProcessNote.of(process.toHandle(), 0, false).save(makingNote());
        } catch (IOException unknown) {
            Processes.end(process.toHandle());
            throw unknown;
        }
        var code = Invocation.await(process, tick);
        Files.deleteIfExists(makingNote());
        if (code != 0) {
            throw PipOutput.failure(LogFiles.read(log), venv.folder(), free(), log);
        }
    }

    private Venv venv() {
        return new Venv(folders.data().resolve("prefect-" + VERSION));
    }

    private Path makingNote() {
        return folders.data().resolve("prefect-" + VERSION + ".making.json");
    }

    private Path marker() {
        return venv().folder().resolve(MARKER);
    }

    // With other versions in a newer Headwater the environment is made again.
    private static String mark() {
        return REQUIREMENT + "\n" + constraints();
    }

    private static String constraints() {
        try (var in = PrefectEnvironment.class.getResourceAsStream("constraints.txt")) {
            if (in == null) {
                throw new IllegalStateException("constraints.txt is not beside " + PrefectEnvironment.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long free() {
        return freeBytes.applyAsLong(folders.data()) / 1_000_000;
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            // A file system that does not say may have enough; pip will fail if it has not.
            return Long.MAX_VALUE;
        }
    }

    private static int installed(Venv venv) throws IOException {
        // lib/python3.x/site-packages, on Windows Lib/site-packages.
        var libraries = venv.folder().resolve(Venv.EXE.isEmpty() ? "lib" : "Lib");
        if (!Files.isDirectory(libraries)) {
            return 0;
        }
        try (var found = Files.find(libraries, 3, (path, _) -> path.toString().endsWith(".dist-info"))) {
            return (int) found.count();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
