package headwater.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void endsItsWordsBeforeTheCureBegins() {
        assertThat(new Problem("flow.py does not exist", "Check its name.").line())
                .isEqualTo("flow.py does not exist. Check its name.");
        assertThat(new Problem("Is it there?", "Start it.").line()).isEqualTo("Is it there? Start it.");
        assertThat(new Problem("flow.py does not exist", "").line()).isEqualTo("flow.py does not exist");
    }
}
