package headwater.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowingConsumer;

/// Claims about the sentence that a person reads when something is thrown.
public final class Sentences {
    private Sentences() {}

    /// It holds this text.
    public static ThrowingConsumer<Throwable> saying(String part) {
        return thrown -> assertThat(sentence(thrown)).contains(part);
    }

    /// It matches this regular expression.
    public static ThrowingConsumer<Throwable> sayingLike(String pattern) {
        return thrown -> assertThat(sentence(thrown)).matches(pattern);
    }

    private static String sentence(Throwable thrown) {
        return Problems.of(assertThat(thrown)
                        .asInstanceOf(InstanceOfAssertFactories.type(Exception.class))
                        .actual())
                .words();
    }
}
