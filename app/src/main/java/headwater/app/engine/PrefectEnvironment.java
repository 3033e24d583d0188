package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The private Python environment with a pinned Prefect, made once under the data folder and used from then on.
///
/// A marker is written last: an environment without it was left half made, by a kill or a full disk, and is made again.
/// A lock file keeps two programs from making it at the same time.
public final class PrefectEnvironment {
    /// The version of Prefect that is installed.
    public static final String VERSION = "3.8.8";

    static final long MEGABYTES = 600;
    private static final List<String> REQUIREMENTS =
            List.of("prefect==" + VERSION, "fastapi==0.139.*", "sqlalchemy==2.0.*");

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
        return Files.isExecutable(venv().python()) && Program.read(marker()).equals(mark());
    }

    /// The finished environment; makes or mends it first where needed, which takes a minute and some hundred megabytes.
    /// An interrupt ends the work; what is half made is made again next time.
    public Venv prepare(Consumer<Progress> progress) throws IOException, InterruptedException {
        if (isReady()) {
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
        progress.accept(Progress.of("Waiting for another Headwater that prepares Prefect"));
        return channel.lock();
    }

    private void make(Python python, Consumer<Progress> progress) throws IOException, InterruptedException {
        var venv = venv();
        // A pip whose Headwater was killed works on, in the folder that is now to be made anew.
        ProcessNote.read(makingNote()).flatMap(ProcessNote::alive).ifPresent(Program::end);
        if (Files.exists(venv.folder())) {
            progress.accept(Progress.of("Clearing away an unfinished environment"));
            delete(venv.folder());
        }
        if (free() < MEGABYTES) {
            throw new EngineException.NoSpace(folders.data(), free(), null);
        }
        var log = folders.logs().resolve("prefect-install.log");
        Program.renew(log);
        progress.accept(new Progress("Making a Python environment", 0.02));
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
        progress.accept(new Progress("Trying Prefect " + VERSION, 0.92));
        run(venv, log, List.of(venv.python().toString(), "-c", "import prefect.server.api.server"), () -> {});
        Files.writeString(marker(), mark());
        progress.accept(new Progress("Prefect " + VERSION + " is ready", 1));
    }

    private void install(Venv venv, Path log, Consumer<Progress> progress) throws IOException, InterruptedException {
        var pinned = venv.folder().resolve("constraints.txt");
        Files.writeString(pinned, constraints());
        var command = new ArrayList<>(List.of(venv.python().toString(), "-m", "pip", "install", "--no-input"));
        command.addAll(List.of("--disable-pip-version-check", "--retries", "3", "--constraint", pinned.toString()));
        command.addAll(REQUIREMENTS);
        run(venv, log, command, () -> progress.accept(PipTalk.progress(Program.read(log), installed(venv))));
    }

    private void run(Venv venv, Path log, List<String> command, Program.Tick tick)
            throws IOException, InterruptedException {
        var process = new Program(command, folders.data(), Venv.clean(environment), log).start();
        ProcessNote.of(process.toHandle(), 0, false).save(makingNote());
        var code = Program.run(process, tick);
        Files.deleteIfExists(makingNote());
        if (code != 0) {
            throw PipTalk.failure(Program.read(log), venv.folder(), free(), log);
        }
    }

    private Venv venv() {
        return new Venv(folders.data().resolve("prefect-" + VERSION));
    }

    private Path makingNote() {
        return folders.data().resolve("prefect-" + VERSION + ".making.json");
    }

    private Path marker() {
        return venv().folder().resolve("headwater-ready");
    }

    // Another list of versions in a newer Headwater makes the environment anew.
    private static String mark() {
        return String.join(" ", REQUIREMENTS) + "\n" + constraints();
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
            // A file system that does not tell may still have enough; pip will say if it has not.
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
