package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import headwater.graph.Point;
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
                .with("orders", Map.of(node("load"), new Point(10, 20), node("if@1/\"odd\""), new Point(-5, 0)))
                .with("refunds", Map.of(node("load"), new Point(7, 8)));
        assertThat(Sidecar.read(written(sidecar))).isEqualTo(sidecar);
    }

    @Test
    void areTheSameTextInAnyOrderOfMoves() {
        var one = Sidecar.NONE
                .with("b", Map.of(node("y"), new Point(1, 2)))
                .with("a", Map.of(node("z"), new Point(3, 4)))
                .with("b", Map.of(node("x"), new Point(5, 6)));
        var other = Sidecar.NONE
                .with("a", Map.of(node("z"), new Point(3, 4)))
                .with("b", Map.of(node("x"), new Point(5, 6)))
                .with("b", Map.of(node("y"), new Point(1, 2)));
        assertThat(text(one)).isEqualTo(text(other));
    }

    @Test
    void haveOneCardALineInWholeNumbers() {
        var text =
                text(Sidecar.NONE.with("orders", Map.of(node("b"), new Point(10.4, 19.6), node("a"), new Point(1, 2))));
        assertThat(text).isEqualTo("""
                {
                  "flows": {
                    "orders": {"nodes": {
                      "a": {"x": 1, "y": 2},
                      "b": {"x": 10, "y": 20}
                    }}
                  },
                  "version": 1
                }
                """);
    }

    @Test
    void changeOneLineWhenOneCardIsMoved() {
        var before = Sidecar.NONE.with(
                "orders", Map.of(node("a"), new Point(1, 2), node("b"), new Point(3, 4), node("c"), new Point(5, 6)));
        var after = before.with("orders", Map.of(node("b"), new Point(30, 40)));
        var gone = new HashSet<>(text(before).lines().toList());
        gone.removeAll(text(after).lines().toList());
        assertThat(gone).hasSize(1);
    }

    @Test
    void forgetAFlowAndKeepTheOthers() {
        var sidecar = Sidecar.NONE
                .with("a", Map.of(node("x"), new Point(1, 1)))
                .with("b", Map.of(node("y"), new Point(2, 2)));
        assertThat(sidecar.without("a").of("a")).isEmpty();
        assertThat(sidecar.without("a").of("b")).containsKey(node("y"));
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
                "{\"flows\": {\"a\": {\"nodes\": {\"x\": {\"x\": \"left\", \"y\": 1}}}}}",
                "{\"flows\": {\"a\": {\"nodes\": {\"x\": {\"x\": 1e999, \"y\": 1}}}}}",
                "{\"flows\": {\"a\": {\"nodes\": {\"x\": {\"x\": 1, \"y\": -1e300}}}}}"
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
