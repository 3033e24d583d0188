package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of so many tasks that the server drops events of it without a sign.
@Tag("live")
class LargeRunTest {
    private static final String FLOW = """
            from prefect import flow, get_run_logger, task
            from prefect.task_runners import ThreadPoolTaskRunner


            @task
            def numbers(count: int) -> list[int]:
                return list(range(count))


            @task
            def square(number: int) -> int:
                get_run_logger().info("the square of %d", number)
                return number * number


            @task
            def add_up(squares: list[int]) -> int:
                return sum(squares)


            @flow(task_runner=ThreadPoolTaskRunner(max_workers=16))
            def squares(count: int = 1000) -> int:
                values = numbers(count)
                found = square.map(values)
                return add_up(found)
            """;

    @TempDir
    Path place;

    @Test
    void showsAThousandMappedTasksAsTheServerHasThem() throws Exception {
        var file = place.resolve("squares.py");
        Files.writeString(file, FLOW);
        try (var window = LiveWindow.open(place)) {
            var page = window.open(file, "square");
            var run = window.run(Map.of());
            window.settle(run);
            // What was received last is drawn a little later.
            window.until(
                    "all squares on the card",
                    () -> Objects.requireNonNull(page.graph().node(new NodeId("square")))
                            .status()
                            .subtitle()
                            .startsWith("1000 of 1000"));

            var shown = new Shown(window, window.client());
            assertThat(shown.state(run)).isEqualTo(StateType.COMPLETED);
            var card = window.ask(() -> Objects.requireNonNull(page.graph().node(new NodeId("square"))));
            assertThat(card.status().subtitle()).startsWith("1000 of 1000");
            assertThat(card.status().tone()).isEqualTo(new Tone("completed"));
            assertThat(window.ask(() -> page.dock().log().lines()))
                    .filteredOn(line -> line.message().startsWith("the square of"))
                    .hasSize(1000);
            shown.isWhatTheServerSays(run);
        }
    }
}
