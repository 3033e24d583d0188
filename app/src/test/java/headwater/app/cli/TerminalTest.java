package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.problem.Problem;
import headwater.app.run.FlowRunDraft;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a server puts into its names stays in its line.
class TerminalTest {
    private static final String NAME = "fox\u001b[2J\nhare\u202e";
    private static final String SHOWN = "fox\ufffd[2J\ufffdhare\ufffd";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void printsALineOfTheAnswerAsOneLine() {
        terminal.say(NAME);
        assertThat(lines(out)).isEqualTo(SHOWN + "\n");
    }

    @Test
    void printsAStepAsOneLine() {
        terminal.step("Watching flow run " + NAME);
        assertThat(lines(err)).isEqualTo("Watching flow run " + SHOWN + "\n");
    }

    @Test
    void printsSeveralProblemsInALineEach() {
        terminal.problem(new Problem("One \u001b[2J.\nTwo.", "Try again."));
        assertThat(lines(err)).isEqualTo("headwater: One \ufffd[2J.\nTwo. Try again.\n");
    }

    @Test
    void escapesInJsonWhatIsNotPrinted() {
        terminal.sayJson("{\"name\":\"ä\u202e\"}");
        assertThat(lines(out)).isEqualTo("{\"name\":\"ä\\u202e\"}\n");
    }

    @Test
    void printsTheLinesOfALogAsLinesAndTheNameBeforeThemInOne() {
        var run = new FlowRunDraft(FlowRunId.of("00000000-0000-0000-0000-000000000001"), NAME).made();
        new RunReport(terminal, run)
                .take(new LogLine(
                        new LogId(new UUID(0, 1)),
                        "prefect",
                        20,
                        "a\tb\u001b[31m\u0007\nc",
                        Instant.EPOCH,
                        run.id(),
                        null));
        assertThat(lines(out)).contains(SHOWN).endsWith("a\tb\ufffd\nc\n");
    }

    private static String lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
