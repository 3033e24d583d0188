package headwater.app.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void readsHeadingsParagraphsItemsCodeAndTables() {
        assertThat(Markdown.parse("""
                        # Quality of orders

                        **12 of 14** checks
                        passed.
                        - late rows: `41`
                        2. see [the runbook](https://example.com/r)

                        | check | rows |
                        |---|---:|
                        | no null | 1032 |
                        ```python
                        assert rows > 0
                        ```
                        """))
                .containsExactly(
                        new Markdown.Title("Quality of orders"),
                        new Markdown.Words("12 of 14 checks passed."),
                        new Markdown.Item("late rows: `41`"),
                        new Markdown.Item("see the runbook (https://example.com/r)"),
                        new Markdown.Table(List.of(List.of("check", "rows"), List.of("no null", "1032"))),
                        new Markdown.Verbatim("assert rows > 0"));
    }

    @Test
    void keepsCodeThatIsNotClosed() {
        assertThat(Markdown.parse("```\nx = 1")).containsExactly(new Markdown.Verbatim("x = 1"));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(Markdown.parse(" \n")).isEmpty();
    }
}
