package headwater.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    @Test
    void liesUnderTheHomeThatTheEnvironmentNames() {
        var folders = Folders.of(Map.of("HOME", "/home/ada"), "Linux");

        assertThat(folders.data()).isEqualTo(Path.of("/home/ada/.local/share/headwater"));
        assertThat(folders.config()).isEqualTo(Path.of("/home/ada/.config/headwater"));
        assertThat(folders.cache()).isEqualTo(Path.of("/home/ada/.cache/headwater"));
        assertThat(folders.logs()).isEqualTo(Path.of("/home/ada/.local/state/headwater/log"));
    }

    @Test
    void followsXdgButNotARelativePath() {
        var folders = Folders.of(
                Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/disk/data", "XDG_STATE_HOME", "somewhere"), "Linux");

        assertThat(folders.data()).isEqualTo(Path.of("/disk/data/headwater"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/ada/.local/state/headwater"));
    }

    @Test
    void usesTheLibraryOnMacOs() {
        var folders = Folders.of(Map.of("HOME", "/Users/ada"), "Mac OS X");

        assertThat(folders.data()).isEqualTo(Path.of("/Users/ada/Library/Application Support/Headwater"));
        assertThat(folders.cache()).isEqualTo(Path.of("/Users/ada/Library/Caches/Headwater"));
    }

    @Test
    void keepsAServerApartWhereAVariableSaysSo() {
        var folders = Folders.of(Map.of("HOME", "/home/ada"), "Linux");

        var apart = folders.forServer(Map.of("HEADWATER_SERVER_HOME", "/tmp/apart"));

        assertThat(apart.prefectHome()).isEqualTo(Path.of("/tmp/apart/data/prefect-home"));
        assertThat(folders.forServer(Map.of())).isEqualTo(folders);
    }
}
