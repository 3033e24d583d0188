package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void leavesOutNumbersTimesAndIds() {
        assertThat(Template.words("partition 07: order 07-1204 row ok, 1,118.40 CHF"))
                .isEqualTo("partition #: order #-# row ok, # CHF");
        assertThat(Template.words("at 2026-11-24T06:01:04.880Z")).isEqualTo("at #-#-#T#:#:#Z");
        assertThat(Template.words("run 0195f3a2-4b6c-7d8e-9f00-aabbccddeeff of 9f31c07"))
                .isEqualTo("run # of #");
        assertThat(Template.words("task load_3 failed")).isEqualTo("task load_# failed");
    }

    @Test
    void keepsWhatTellsMessagesApart() {
        assertThat(Template.words("task load_3 failed")).isNotEqualTo(Template.words("task clean_3 failed"));
        assertThat(Template.words("utf8")).isNotEqualTo(Template.words("sha256"));
        assertThat(Template.words("facade")).isEqualTo("facade");
    }

    @Test
    void hasTheSameNumberForTheSameWords() {
        var messages = List.of("a 1", "a 22", "a 3.5", "b 1", "", "0", "-7");
        for (var one : messages) {
            for (var other : messages) {
                assertThat(Template.hash("x" + one, 1, 1 + one.length()) == Template.hash(other, 0, other.length()))
                        .as("%s and %s", one, other)
                        .isEqualTo(Template.words(one).equals(Template.words(other)));
            }
        }
    }
}
