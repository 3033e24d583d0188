package headwater.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowSearchTest {
    private static final List<Named> ROWS =
            List.of(new Named("etl / prod"), new Named("etl / test"), new Named("ML / nightly"));

    record Named(String name) implements Row {
        @Override
        public String key() {
            return name;
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(name);
        }
    }

    @Test
    void findsEveryRowWhereNothingIsTyped() {
        assertThat(found(" ")).hasSize(3);
    }

    @Test
    void findsRowsThatHaveAllWordsWhateverTheCase() {
        assertThat(found("PROD etl")).containsExactly("etl / prod");
        assertThat(found("ml")).containsExactly("ML / nightly");
    }

    @Test
    void leavesOutRowsThatHaveAWordAfterAnExclamationMark() {
        assertThat(found("etl !test")).containsExactly("etl / prod");
    }

    private static List<String> found(String typed) {
        return ROWS.stream().filter(RowSearch.of(typed)).map(Named::name).toList();
    }
}
