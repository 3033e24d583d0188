package headwater.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            def f(:                                                     | syntax           | ERROR
            from prefect.task_runners import ConcurrentTaskRunner       | prefect2-name    | WARNING
            from prefect.infrastructure import Process                  | prefect2-name    | WARNING
            from prefect import flow, Flow as F                         | prefect2-name    | WARNING
            """)
    void pointsAtWhatItFinds(String line, String id, Finding.Severity severity) {
        var document = Corpus.text("import os\n" + line + "\n");
        assertThat(Checks.of(document)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(id);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.line()).isEqualTo(2);
            assertThat(line).contains(document.source().text(finding.span()).strip());
        });
    }

    @Test
    void pointsAtTheArgumentThatIsMissing() {
        var document = Corpus.text("""
                from prefect import flow, task
                @task
                def a(x, y=...): pass
                @flow
                def f():
                    a(1, y=...)
                    if True:
                        a(...)
                """);
        assertThat(Checks.of(document))
                .extracting(finding -> finding.id() + " " + document.source().text(finding.span()))
                .containsExactly("missing-argument y=...", "missing-argument ...");
    }

    @Test
    void findsNothingInAFlowThatIsInOrder() throws Exception {
        assertThat(Checks.of(Corpus.read("straight.py"))).isEmpty();
    }
}
