package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The program's style sheet.
class StyleSheetTest {
    private final List<Rule> rules = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        CssParser.errorsProperty().clear();
        var file = Objects.requireNonNull(Theme.class.getResource("/headwater/app/headwater.css"));
        rules.addAll(new CssParser().parse(file).getRules());
    }

    @Test
    void isReadWithoutErrors() {
        assertThat(rules).isNotEmpty();
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    // A merge that brings back what was changed is seen here.
    @Test
    void hasOneRuleForEachSelector() {
        var seen = new HashSet<>();
        assertThat(rules)
                .extracting(rule -> rule.getSelectors().toString())
                .allSatisfy(selectors -> assertThat(seen.add(selectors)).isTrue());
    }
}
