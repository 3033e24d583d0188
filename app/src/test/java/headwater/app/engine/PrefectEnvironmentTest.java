package headwater.app.engine;

import static headwater.app.problem.Sentences.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.app.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrefectEnvironmentTest {
    @TempDir
    Path place;

    private Folders folders = new Folders(Path.of(""), Path.of(""), Path.of(""), Path.of(""));

    @BeforeEach
    void choosesFolders() {
        folders = Folders.of(Map.of("HOME", place.resolve("a home").toString()), "Linux");
    }

    @Test
    void saysThatThereIsNoPython() {
        var environment = new PrefectEnvironment(folders, Map.of("PATH", place.toString()));

        assertThatThrownBy(() -> environment.prepare(_ -> {}))
                .isInstanceOf(EngineException.NoPython.class)
                .satisfies(saying("No Python was found on this machine."));
    }

    @Test
    void saysThatPythonIsTooOld() throws Exception {
        FakePython.answering(place.resolve("bin"), "3.9\\nvenv");
        var environment = new PrefectEnvironment(
                folders, Map.of("PATH", place.resolve("bin").toString()));

        assertThatThrownBy(() -> environment.prepare(_ -> {}))
                .isInstanceOf(EngineException.PythonTooOld.class)
                .satisfies(saying("Python 3.9"))
                .satisfies(saying("too old"));
    }

    @Test
    void saysThatPythonLacksVenv() throws Exception {
        FakePython.answering(place.resolve("bin"), "3.11");
        var environment = new PrefectEnvironment(
                folders, Map.of("PATH", place.resolve("bin").toString()));

        var failure = catchThrowableOfType(EngineException.NoVenv.class, () -> environment.prepare(_ -> {}));

        assertThat(Words.of(failure.cure())).contains("python3-venv");
    }

    @Test
    void passesOverAnOldPythonForANewerOne() throws Exception {
        FakePython.answering(place.resolve("old"), "3.9\\nvenv");
        var good = FakePython.good(place.resolve("new"));
        var path = place.resolve("old") + ":" + place.resolve("new") + ":/usr/bin:/bin";

        new PrefectEnvironment(folders, Map.of("PATH", path)).prepare(_ -> {});

        assertThat(good.calls("-m venv")).isEqualTo(1);
    }

    @Test
    void makesTheEnvironmentOnceAndUsesItFromThenOn() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var steps = new ArrayList<Progress>();

        var made = environment(python).prepare(steps::add);
        var found = environment(python).prepare(_ -> {});

        assertThat(found).isEqualTo(made);
        assertThat(made.python()).isExecutable();
        assertThat(environment(python).isReady()).isTrue();
        assertThat(python.calls("-m venv")).isEqualTo(1);
        assertThat(steps.getLast().fraction()).isEqualTo(1);
        assertThat(steps.stream()
                        .map(Progress::fraction)
                        .filter(done -> done != Progress.UNKNOWN)
                        .toList())
                .isSorted();
    }

    @Test
    void mendsAnEnvironmentWhoseMakingWasKilled() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var venv = environment(python).prepare(_ -> {});
        Files.delete(venv.folder().resolve("headwater-ready"));
        var rest = Files.writeString(venv.folder().resolve("half a package"), "");

        assertThat(environment(python).isReady()).isFalse();
        environment(python).prepare(_ -> {});

        assertThat(environment(python).isReady()).isTrue();
        assertThat(rest).doesNotExist();
    }

    @Test
    void endsThePipThatAKilledHeadwaterLeftBehind() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var orphan = new ProcessBuilder("sleep", "600").start();
        ProcessNote.of(orphan.toHandle(), 0, false).save(folders.data().resolve("prefect-3.9.1.making.json"));

        environment(python).prepare(_ -> {});

        assertThat(orphan.waitFor()).isNotZero();
    }

    @Test
    void recreatesAnEnvironmentOfOtherVersions() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var venv = environment(python).prepare(_ -> {});
        Files.writeString(venv.folder().resolve("headwater-ready"), "prefect==3.0.0");

        environment(python).prepare(_ -> {});

        assertThat(python.calls("-m venv")).isEqualTo(2);
    }

    @Test
    void recreatesAnEnvironmentWhosePythonIsGone() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var venv = environment(python).prepare(_ -> {});
        Files.delete(venv.python());

        environment(python).prepare(_ -> {});

        assertThat(venv.python()).isExecutable();
    }

    @Test
    void refusesBeforehandWhereTheDiskIsNearlyFull() throws Exception {
        var python = FakePython.good(place.resolve("bin"));
        var environment = new PrefectEnvironment(folders, python.environment(), _ -> 12_000_000);

        assertThatThrownBy(() -> environment.prepare(_ -> {}))
                .isInstanceOf(EngineException.NoSpace.class)
                .satisfies(saying("12 MB are free, 600 MB are needed"));
        assertThat(python.calls("-m venv")).isZero();
    }

    @Test
    void saysThatTheDiskRanFullOnTheWay() {
        var full =
                "echo \"ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\"; exit 1";

        assertThat(failureOfPip(full)).isInstanceOf(EngineException.NoSpace.class);
    }

    @Test
    void saysThatTheRegistryIsOutOfReach() {
        var offline = "echo \"ERROR: No matching distribution found: Temporary failure in name resolution\"; exit 1";

        assertThat(failureOfPip(offline))
                .isInstanceOf(EngineException.NoRegistry.class)
                .satisfies(saying("cannot reach its package index"));
    }

    @Test
    void givesPipsOwnErrorAndTheLog() {
        var failure = failureOfPip("echo \"ERROR: something odd\"; echo \"a notice\"; exit 1");

        assertThat(failure).isInstanceOf(EngineException.InstallFailed.class).satisfies(saying("something odd"));
        assertThat(failure.log()).content().contains("Collecting pydantic");
    }

    @Test
    void anInterruptEndsPip() throws Exception {
        var python = FakePython.withPip(
                place.resolve("bin"),
                "echo $$ > '" + place + "/pip.pid.new'; mv '" + place + "/pip.pid.new' '" + place
                        + "/pip.pid'; exec sleep 600");
        var outcome = new AtomicReference<Throwable>(new AssertionError("it ended without an exception"));
        var maker = Thread.ofVirtual().start(() -> {
            try {
                environment(python).prepare(_ -> {});
            } catch (Exception e) {
                outcome.set(e);
            }
        });
        await().until(() -> Files.exists(place.resolve("pip.pid")));
        var pip = Long.parseLong(Files.readString(place.resolve("pip.pid")).strip());

        maker.interrupt();
        maker.join();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        await().until(() -> ProcessHandle.of(pip).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(environment(python).isReady()).isFalse();
    }

    private PrefectEnvironment environment(FakePython python) {
        return new PrefectEnvironment(folders, python.environment());
    }

    private EngineException failureOfPip(String pip) {
        return catchThrowableOfType(
                EngineException.class,
                () -> environment(FakePython.withPip(place.resolve("bin"), pip)).prepare(_ -> {}));
    }
}
