package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenCommandTest {
    @Test
    void opensTheWindowWithoutTheLibraryForCommandLines() {
        assertThat(OpenCommand.isMeant()).isTrue();
        assertThat(OpenCommand.isMeant("open")).isTrue();
        assertThat(OpenCommand.isMeant("open", "a.py", "b.py")).isTrue();
    }

    @Test
    void leavesCommandsAndOptionsToTheLibrary() {
        assertThat(OpenCommand.isMeant("--help")).isFalse();
        assertThat(OpenCommand.isMeant("graph", "a.py")).isFalse();
        assertThat(OpenCommand.isMeant("open", "--help")).isFalse();
        assertThat(OpenCommand.isMeant("open", "@files")).isFalse();
    }
}
