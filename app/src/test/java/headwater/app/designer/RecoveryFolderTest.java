package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.flow.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RecoveryFolderTest {
    @TempDir
    private Path folder;

    @Test
    void offersWhatAProcessThatHasEndedLeft() throws Exception {
        var file = folder.resolve("orders.py");
        dead().keep(file, Source.of("typed = 1\n"));
        var left = recoveries().of(file).orElseThrow();
        assertThat(left.text()).isEqualTo(Source.of("typed = 1\n"));
        recoveries().forget(left);
        assertThat(recoveries().all()).isEmpty();
    }

    @Test
    void offersNothingOfAProcessThatRuns() throws IOException {
        recoveries().keep(folder.resolve("orders.py"), Source.of("typed = 1\n"));
        assertThat(recoveries().all()).isEmpty();
    }

    @Test
    void keepsTheTextsOfTwoProcessesApart() throws Exception {
        var file = folder.resolve("orders.py");
        dead().keep(file, Source.of("theirs = 1\n"));
        recoveries().keep(file, Source.of("mine = 1\n"));
        recoveries().forget(file);
        assertThat(recoveries().of(file).orElseThrow().text()).isEqualTo(Source.of("theirs = 1\n"));
    }

    @Test
    void passesOverWhatIsBroken() throws Exception {
        dead().keep(folder.resolve("orders.py"), Source.of("typed = 1\n"));
        Files.writeString(folder.resolve("recovery/broken.json"), "{\"file\": ");
        Files.writeString(folder.resolve("recovery/empty.json"), "");
        Files.writeString(folder.resolve("recovery/other.json"), "{\"file\": 3}");
        Files.writeString(
                folder.resolve("recovery/path.json"),
                "{\"file\": \"/a\\u0000b\", \"text\": \"\", \"at\": \"2030-01-01T00:00:00Z\", \"pid\": 0}");
        assertThat(recoveries().all()).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForNobodyElse() throws IOException {
        recoveries().keep(folder.resolve("orders.py"), Source.of("typed = 1\n"));
        var permissions = Files.getPosixFilePermissions(folder.resolve("recovery"), LinkOption.NOFOLLOW_LINKS);
        assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void bringsUnsavedTextBackAsAStepThatCanBeUndone() throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        dead().keep(file, Source.of(OpenFlow.TEXT + "# typed\n"));
        var model = OpenFlow.open(file);
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.disk().recoveryProperty().get()).isNotNull();
        model.disk().restore();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT + "# typed\n");
        assertThat(model.disk().isDirty()).isTrue();
        assertThat(model.disk().recoveryProperty().get()).isNull();
        assertThat(recoveries().all()).isEmpty();
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void discardsUnsavedTextOnRequest() throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        dead().keep(file, Source.of(OpenFlow.TEXT + "# typed\n"));
        var model = OpenFlow.open(file);
        model.disk().discard();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(recoveries().all()).isEmpty();
    }

    @Test
    void keepsTheOldTextWhileItIsNotDecided() throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        dead().keep(file, Source.of(OpenFlow.TEXT + "# typed\n"));
        var model = OpenFlow.open(file);
        model.document().typed(OpenFlow.TEXT + "# other\n");
        model.close();
        assertThat(recoveries().of(file)).isPresent();
    }

    @Test
    void opensAFileOfWhichOnlyUnsavedTextIsLeft() throws Exception {
        var file = folder.resolve("gone.py");
        dead().keep(file, Source.of(OpenFlow.TEXT));
        var model = OpenFlow.open(file, new Inline());
        model.disk().restore();
        model.disk().save(() -> {});
        assertThat(file).hasContent(OpenFlow.TEXT);
        assertThat(model.disk().isDirty()).isFalse();
    }

    @Test
    void offersNothingThatIsInTheFileAlready() throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        dead().keep(file, Source.of(OpenFlow.TEXT));
        assertThat(OpenFlow.open(file).disk().recoveryProperty().get()).isNull();
    }

    static String text(Path kept) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(kept))
                    .path("text")
                    .asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RecoveryFolder recoveries() {
        return OpenFlow.recoveries(folder.resolve("orders.py"));
    }

    private RecoveryFolder dead() throws IOException, InterruptedException {
        return dead(folder.resolve("recovery"));
    }

    /// What a process that has ended left in a folder.
    static RecoveryFolder dead(Path folder) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var process =
                new ProcessBuilder(java, "--version").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return new RecoveryFolder(folder, process.toHandle());
    }
}
