package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// Names in sentences look like code, and no backtick is seen or heard.
class SentenceTest {
    private static final String WORDS = "Deleted `x`. `load` now reads `raw`.";

    @Test
    void setsTheNamesAsCode() {
        var sentence = new Sentence();
        sentence.setText(WORDS);

        assertThat(sentence.getChildren())
                .filteredOn(part -> part.getStyleClass().contains("code"))
                .extracting(part -> ((Text) part).getText())
                .containsExactly("x", "load", "raw");
        assertThat(sentence.getChildren())
                .extracting(part -> ((Text) part).getText())
                .noneMatch(text -> text.contains("`"));
        assertThat(sentence.getText()).isEqualTo(WORDS);
    }

    @Test
    void quotesTheNamesWhereOnlyCharactersAreShownOrRead() {
        var sentence = new Sentence();
        sentence.setText(WORDS);

        assertThat(Sentence.quoted(WORDS)).isEqualTo("Deleted “x”. “load” now reads “raw”.");
        assertThat(sentence.getAccessibleText()).isEqualTo(Sentence.quoted(WORDS));
    }

    @Test
    void showsTheNewestTextOnly() {
        var sentence = new Sentence();
        sentence.setText(WORDS);
        sentence.setText("");

        assertThat(sentence.getChildren()).isEmpty();
    }
}
