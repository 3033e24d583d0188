package headwater.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.problem.Problems;
import headwater.app.problem.UnusableFileException;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.run.RunRecording;
import headwater.app.run.analysis.Dependencies;
import headwater.app.watch.FeedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphstream.graph.implementations.AdjacencyListGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void givesTheSameRunBackFromEveryForm(String name) throws IOException {
        var run = Recordings.run(name);
        var recording = RunRecording.of(run, List.of());
        assertThat(recording.run()).isEqualTo(run);
        for (var format : List.of(".jsonl", ".dgs", RunFile.CAPSULE)) {
            var file = folder.resolve(name + format);
            RunFile.write(file, SavedRun.of(recording));
            assertThat(RunFile.read(file).recording().run()).as(format).isEqualTo(run);
        }
    }

    @Test
    void keepsTheLog() throws IOException {
        var lines = Recordings.logs("etl");
        var file = folder.resolve("etl.jsonl");
        RunFile.write(file, SavedRun.of(RunRecording.of(Recordings.run("etl"), lines)));
        assertThat(RunFile.read(file).recording().lines()).isEqualTo(lines);
    }

    @Test
    void reportsTheSameToEveryFollower() throws Exception {
        var recording = RunRecording.of(Recordings.run("retries"), Recordings.logs("retries"));
        var news = new ArrayList<RunNews>();
        var states = new ArrayList<FeedState>();
        new RecordedRun(recording).follow(news::add, states::add);
        assertThat(news).isEqualTo(recording.news());
        assertThat(states).containsExactly(new FeedState.Settled());
    }

    @Test
    void isAtEachInstantWhatTheRunWasThen() {
        var recording = RunRecording.of(Recordings.run("fanout"), List.of());
        for (var change : recording.changes()) {
            var prefix = recording.changes().stream()
                    .filter(each -> !each.at().isAfter(change.at()))
                    .toList();
            assertThat(types(recording.begun().after(prefix)))
                    .isEqualTo(types(recording.run().at(change.at())));
        }
    }

    private static List<Object> types(Run run) {
        return run.tasks().values().stream()
                .<Object>map(task -> List.of(task.id(), task.stateType()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    @Test
    void passesOverWhatItDoesNotKnowAndALastLineThatWasCutOff() throws IOException {
        var run = Recordings.run("etl");
        var file = folder.resolve("etl.jsonl");
        RunFile.write(file, SavedRun.of(RunRecording.of(run, List.of())));
        var text = Files.readString(file).replaceFirst("\\{", "{\"later\":[1,2],")
                + "{\"weather\":{\"sun\":true}}\n\n{\"task_run\":{\"id\":\"01a2";
        Files.writeString(file, text);
        assertThat(RunFile.read(file).recording().run()).isEqualTo(run);
    }

    @Test
    void refusesWhatIsNoRecordedRun() throws IOException {
        for (var text : List.of("", "{}\n", "hello\n", "{\"format\":\"headwater-run\",\"version\":1}\n")) {
            var file = Files.writeString(folder.resolve("odd.jsonl"), text);
            assertThatThrownBy(() -> RunFile.read(file)).isInstanceOf(UnusableFileException.class);
        }
        var newer = Files.writeString(
                folder.resolve("newer.jsonl"),
                RecordingLines.of(RunRecording.of(Recordings.run("etl"), List.of()))
                        .collect(Collectors.joining("\n"))
                        .replaceFirst("\"version\":1", "\"version\":2"));
        assertThat(refusal(newer)).contains("newer.jsonl", "newer version", "Update Headwater");
    }

    @Test
    void namesTheLineThatIsBroken() throws IOException {
        var file = folder.resolve("etl.jsonl");
        RunFile.write(file, SavedRun.of(RunRecording.of(Recordings.run("etl"), List.of())));
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, "{\"task_run\":");
        Files.write(file, lines);
        assertThat(refusal(file)).startsWith("etl.jsonl cannot be opened. Line 3 is not part of a saved run: ");
    }

    @Test
    void refusesAGraphThatIsNone() throws IOException {
        assertThat(refusal(Files.writeString(folder.resolve("odd.dgs"), "hello\n")))
                .contains("DGS");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80};
        assertThat(refusal(Files.write(folder.resolve("odd.jsonl"), bytes))).contains("not a run that Headwater saved");
        assertThat(refusal(Files.write(folder.resolve("odd.dgs"), bytes))).contains("DGS");
    }

    private static String refusal(Path file) {
        var refusal = assertThatThrownBy(() -> RunFile.read(file)).actual();
        return Problems.of((UnusableFileException) refusal).line();
    }

    @Test
    void isAGraphThatGraphStreamOpensByItself() throws Exception {
        var run = Recordings.run("diamond");
        var file = folder.resolve("diamond.dgs");
        RunFile.write(file, SavedRun.of(RunRecording.of(run, List.of())));
        var graph = new AdjacencyListGraph("run");
        graph.read(file.toString());
        assertThat(graph.getNodeCount()).isEqualTo(run.tasks().size());
        var dependencies = Dependencies.of(run);
        assertThat(graph.getEdgeCount())
                .isEqualTo(run.tasks().keySet().stream()
                        .mapToInt(task -> dependencies.of(task).size())
                        .sum());
        var states = new HashSet<Object>();
        IntStream.range(0, graph.getNodeCount())
                .forEach(index -> states.add(graph.getNode(index).getAttribute("state")));
        assertThat(states).containsExactly("COMPLETED");
    }
}
