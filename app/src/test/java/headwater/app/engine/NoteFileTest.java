package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteFileTest {
    private static final int NOTES = 200;

    @TempDir
    private Path place;

    @Test
    void areWrittenAtWhateverMomentTheThreadIsInterrupted() throws Exception {
        var failed = new AtomicReference<@Nullable IOException>();
        var writer = Thread.ofPlatform().start(() -> {
            try {
                for (int number = 0; number < NOTES; number++) {
                    NoteFile.save(note(number), new byte[] {1});
                }
            } catch (IOException e) {
                failed.set(e);
            }
        });
        while (writer.isAlive()) {
            writer.interrupt();
            Thread.onSpinWait();
            writer.join(1);
        }

        assertThat(failed.get()).isNull();
        for (int number = 0; number < NOTES; number++) {
            assertThat(note(number)).hasBinaryContent(new byte[] {1});
        }
    }

    @Test
    void leaveTheThreadInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        NoteFile.save(note(0), new byte[] {1});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(note(0)).exists();
    }

    @Test
    void sayThatTheyCannotBeWritten() throws IOException {
        Files.write(place.resolve("file"), new byte[0]);
        assertThatThrownBy(() -> NoteFile.save(place.resolve("file/note.json"), new byte[] {1}))
                .isInstanceOf(IOException.class);
    }

    private Path note(int number) {
        return place.resolve("note " + number + ".json");
    }
}
