package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A form that is filled in with the parameters of an earlier run.
class FilledFormTest {
    private final FormModel form = FormModelTest.form(Map.of());

    @Test
    void sendsWhatTheEarlierRunHadOtherwise() {
        form.fill(Map.of(
                "sure", true, "big", BigInteger.valueOf(1_000_000_000), "text", "three", "level", "low", "gone", 1));

        assertThat(form.sent()).contains(Map.entry("sure", true), Map.entry("text", "three"));
        assertThat(form.sent()).doesNotContainKeys("big", "level", "gone");
    }

    @Test
    void isAsAtFirstWhenItStartsFromTheDefaultsAgain() {
        var first = form.sent();
        form.fill(Map.of("text", "three", "given", Map.of("n", 9), "maybe", Map.of("n", 2), "total", 5));
        assertThat(item("given.n").value()).isEqualTo(9);
        assertThat(item("maybe").isNull()).isFalse();

        form.fill(Map.of());

        assertThat(form.isTouched()).isFalse();
        assertThat(form.sent()).isEqualTo(first);
    }

    @Test
    void keepsWhatAPersonHasGiven() {
        item("text").type("mine");
        item("given.n").type("8");
        item("maybe").setNull(false);

        form.fill(Map.of("text", "three", "given", Map.of("n", 9, "flag", false), "rate", 2.5));
        assertThat(item("text").text()).isEqualTo("mine");
        assertThat(item("given.n").text()).isEqualTo("8");
        assertThat(item("given.flag").value()).isEqualTo(false);
        assertThat(item("rate").value()).isEqualTo(2.5);

        form.fill(Map.of());
        assertThat(item("text").text()).isEqualTo("mine");
        assertThat(item("maybe").isNull()).isFalse();
        assertThat(item("rate").isTouched()).isFalse();
    }

    @Test
    void goesFromOneEarlierRunToAnother() {
        form.fill(Map.of("text", "three", "rate", 2.5));
        form.fill(Map.of("text", "four"));

        assertThat(item("text").text()).isEqualTo("four");
        assertThat(item("rate").isTouched()).isFalse();
    }

    @Test
    void takesNoStarsForASecret() {
        form.fill(Map.of("secret", "********", "given", Map.of("token", "**********", "n", 3)));

        assertThat(item("secret").isKeptSecret()).isTrue();
        assertThat(item("given.token").isKeptSecret()).isTrue();
        assertThat(item("given.n").value()).isEqualTo(3);
    }

    @Test
    void takesNull() {
        var values = new HashMap<String, @Nullable Object>(Map.of("total", 5));
        form.fill(values);
        assertThat(item("total").isNull()).isFalse();

        values.put("total", null);
        form.fill(values);
        assertThat(item("total").isNull()).isTrue();
        assertThat(form.sent()).doesNotContainKey("total");
    }

    private FormItem item(String path) {
        return FormModelTest.item(form, path);
    }
}
