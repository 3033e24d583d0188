package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarTest {
    @TempDir
    private Path folder;

    @Test
    void readBackWhatWasWritten() throws IOException {
        var sidecar = Sidecar.NONE
                .with("orders", Map.of(node("for@1"), true, node("if@1/\"odd\""), false))
                .with("refunds", Map.of(node("for@1"), false));
        assertThat(Sidecar.read(written(sidecar))).isEqualTo(sidecar);
    }

    @Test
    void areTheSameTextInAnyOrderOfMoves() {
        var one = Sidecar.NONE
                .with("b", Map.of(node("y"), true))
                .with("a", Map.of(node("z"), false))
                .with("b", Map.of(node("x"), true));
        var other = Sidecar.NONE
                .with("a", Map.of(node("z"), false))
                .with("b", Map.of(node("x"), true))
                .with("b", Map.of(node("y"), true));
        assertThat(text(one)).isEqualTo(text(other));
    }

    @Test
    void haveOneContainerALine() {
        var text = text(Sidecar.NONE.with("orders", Map.of(node("for@1"), true, node("if@1"), false)));
        assertThat(text).isEqualTo("""
                {
                  "flows": {
                    "orders": {"open": {
                      "for@1": true,
                      "if@1": false
                    }}
                  },
                  "version": 2
                }
                """);
    }

    @Test
    void ofOlderVersionsAreReadWithoutTheirPositions() throws IOException {
        var file = folder.resolve("old.json");
        Files.writeString(file, """
                {"flows": {"orders": {"nodes": {"load": {"x": 10, "y": 20}}}}, "version": 1}
                """);
        assertThat(Sidecar.read(file)).isEqualTo(Sidecar.NONE);
    }

    @Test
    void changeOneLineWhenOneContainerIsOpened() {
        var before = Sidecar.NONE.with("orders", Map.of(node("a"), true, node("b"), false, node("c"), true));
        var after = before.with("orders", Map.of(node("b"), true));
        var gone = new HashSet<>(text(before).lines().toList());
        gone.removeAll(text(after).lines().toList());
        assertThat(gone).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "3",
                "null",
                "{\"flows\": 3}",
                "{\"flows\": {\"a\": []}}",
                "{\"flows\": {\"a\": {\"open\": {\"x\": \"left\"}}}}"
            })
    void areNoneWhenTheFileIsBroken(String text) throws IOException {
        var file = folder.resolve("broken.json");
        Files.writeString(file, text);
        assertThat(Sidecar.read(file).of("a")).isEmpty();
    }

    @Test
    void areNoneWithoutAFile() {
        assertThat(Sidecar.read(folder.resolve("none.json"))).isEqualTo(Sidecar.NONE);
    }

    @Test
    void standAtTheRootOfTheProject() throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), "");
        var file = Files.createDirectories(folder.resolve("flows/daily")).resolve("orders.py");
        Files.writeString(file, "");
        assertThat(Sidecar.fileOf(file)).isEqualTo(folder.resolve(".headwater/flows/daily/orders.py.json"));
    }

    private Path written(Sidecar sidecar) throws IOException {
        return Files.write(folder.resolve("sidecar.json"), sidecar.bytes());
    }

    private static String text(Sidecar sidecar) {
        return new String(sidecar.bytes(), StandardCharsets.UTF_8);
    }

    private static NodeId node(String id) {
        return new NodeId(id);
    }
}
