package headwater.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A Jupyter notebook, which is no Python file, given to each command that reads one.
class NotebookTest {
    // Python too, as JSON is: without the rule it would be a file without a flow.
    private static final String CELLS = """
        {"cells": [{"cell_type": "code", "source": ["@flow\\n", "def etl():\\n", "    pass"]}], "nbformat": 4}
        """;

    private static final Map<String, Function<Terminal, Object>> COMMANDS = Map.of(
            "graph", GraphCommand::new,
            "edit", EditCommand::new,
            "run", RunCommand::new,
            "export", terminal -> ExportCommand.on(terminal).getCommandSpec(),
            "image", terminal -> new ImageCommand(terminal, FxToolkit::ask));

    @TempDir
    private Path folder;

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("graph"),
                List.of("graph", "--json"),
                List.of("edit", "--ops", "ops.json"),
                List.of("run"),
                List.of("export", "--to", "prefect", "-o", "."),
                List.of("image", "-o", "etl.svg"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isToldWithTheCommandThatMakesAPythonFileOfIt(List<String> command) throws IOException {
        var notebook = Files.writeString(folder.resolve("etl.ipynb"), CELLS);

        var said = by(command, notebook);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains(notebook + " is a Jupyter notebook; Headwater opens Python files.")
                .contains("jupyter nbconvert --to script \"" + notebook + "\"")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETL.IPYNB", "an etl.ipynb"})
    void isToldByTheEndOfItsName(String name) throws IOException {
        assertThat(by(List.of("graph"), Files.writeString(folder.resolve(name), CELLS))
                        .err())
                .contains("is a Jupyter notebook");
    }

    @Test
    void isToldHoweverLargeItsPicturesMakeIt() throws IOException {
        var notebook = Files.write(folder.resolve("etl.ipynb"), new byte[9 << 20]);

        assertThat(by(List.of("graph"), notebook).err()).contains("is a Jupyter notebook");
    }

    @Test
    void isMissingWhereThereIsNone() {
        assertThat(by(List.of("graph"), folder.resolve("etl.ipynb")).err())
                .contains("does not exist")
                .doesNotContain("nbconvert");
    }

    private static Said by(List<String> command, Path notebook) {
        var arguments = Stream.concat(Stream.of(notebook), command.stream().skip(1));
        return Said.by(requireNonNull(COMMANDS.get(command.getFirst())), arguments.toArray());
    }
}
