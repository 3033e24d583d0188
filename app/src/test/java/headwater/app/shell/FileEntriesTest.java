package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileEntriesTest {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def load(day):
                return [day]


            @flow
            def daily():
                load("today")


            @flow(name="Every month")
            def monthly():
                daily()
            """;

    @Test
    void listsFlowsByTheirNamesAndWhatTheDrawnOneCanCall() {
        var entries = entries(TEXT);
        assertThat(entries.flows()).extracting(FileEntries.Entry::words).containsExactly("daily", "Every month");
        assertThat(entries.callables())
                .extracting(FileEntries.Entry::reference)
                .contains("load", "daily")
                .doesNotContain("monthly");
        assertThat(entries.drawn()).isEqualTo("monthly");
    }

    @Test
    void sayWhatTheOnesAreThatAreNotShown() {
        var callables = entries(TEXT.replace("@flow\ndef daily", "def helper(x):\n    return x\n\n\n@flow\ndef daily")
                        .replace("    daily()\n", "    daily()\n    helper(load(1))\n"))
                .callables();

        assertThat(FileEntries.more(callables)).isEqualTo("1 more task, 1 function, 1 flow");
        assertThat(FileEntries.more(List.of(callables.getFirst(), callables.getFirst())))
                .startsWith("2 more ")
                .endsWith("s");
    }

    @Test
    void areTheSameWhenOnlyBodiesChange() {
        assertThat(entries(TEXT.replace("\"today\"", "\"tomorrow\"").replace("[day]", "[day]\n    # more\n")))
                .isEqualTo(entries(TEXT));
    }

    @Test
    void changeWithTheNameOfATask() {
        assertThat(entries(TEXT.replace("load", "extract"))).isNotEqualTo(entries(TEXT));
    }

    @Test
    void changeWithTheNameOfAFlow() {
        assertThat(entries(TEXT.replace("Every month", "Monthly"))).isNotEqualTo(entries(TEXT));
    }

    private static FileEntries entries(String text) {
        var document = new PythonReader(Project.none()).read(Path.of("flows.py"), Source.of(text));
        return FileEntries.of(document, document.flows().getLast());
    }
}
