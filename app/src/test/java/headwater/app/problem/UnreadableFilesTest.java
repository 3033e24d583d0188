package headwater.app.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens a file that is not text of today reads what is wrong with it, in which line, and what to do.
class UnreadableFilesTest {
    @TempDir
    private Path folder;

    @Test
    void latin1NamesTheByteAndTheEncodingToSaveItIn() throws Exception {
        var problem = opened("a = 1\r\nb = 2\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem.words()).contains("flow.py", "line 3", "0xE9");
        assertThat(problem.cure()).contains("Latin-1", "UTF-8");
    }

    @Test
    void aTextThatEndsWithinACharacterIsFoundToo() throws Exception {
        assertThat(opened(new byte[] {'a', '\n', (byte) 0xC3}).words()).contains("line 2", "0xC3");
    }

    @Test
    void aZeroByteIsSaidWithItsLine() throws Exception {
        var problem = opened("a = 1\nb = \0\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.words()).contains("line 2", "zero byte");
        assertThat(problem.cure()).contains("UTF-16", "UTF-8");
    }

    @Test
    void aLoneReturnIsSaidWithItsLineAndTheLineEndsToUse() throws Exception {
        var problem = opened("a = 1\nb = 2\rc = 3\n".getBytes(StandardCharsets.UTF_8));

        assertThat(problem.words()).contains("line 2", "CR");
        assertThat(problem.cure()).contains("LF");
    }

    @Test
    void aFileThatIsMissingHasNoAdviceAboutItsText() throws Exception {
        var failure = catchThrowableOfType(
                UnreadableException.class, () -> new PythonReader(Project.none()).read(folder.resolve("none.py")));

        assertThat(Problems.of(failure).cure()).contains("name");
    }

    private Problem opened(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve("flow.py"), bytes);
        var failure =
                catchThrowableOfType(UnreadableException.class, () -> new PythonReader(Project.none()).read(file));
        assertThat(failure).isNotNull();
        return Problems.of(failure);
    }
}
