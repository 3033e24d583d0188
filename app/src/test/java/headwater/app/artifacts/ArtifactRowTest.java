package headwater.app.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.ArtifactId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArtifactRowTest {
    @Test
    void listsTheLatestVersionOfEachKeyAndWhatHasNone() {
        var rows = ArtifactRow.of(List.of(artifact(1, "report"), artifact(2, null), artifact(3, "report")));
        assertThat(rows).extracting(row -> row.artifact().id().value()).containsExactly(id(1), id(2));
        assertThat(rows).extracting(ArtifactRow::versions).containsExactly(2, 1);
    }

    @Test
    void readsTablesOfRowsAndOfColumns() {
        assertThat(ArtifactContent.rows(List.of(Map.of("currency", "CHF"), Map.of("currency", "USD"))))
                .containsExactly(List.of("currency"), List.of("CHF"), List.of("USD"));
        assertThat(ArtifactContent.rows(Map.of("rate", List.of(1, 2))))
                .containsExactly(List.of("rate"), List.of("1"), List.of("2"));
        assertThat(ArtifactContent.rows(List.of(List.of("a", 1)))).containsExactly(List.of("a", "1"));
    }

    private static Artifact artifact(int number, @Nullable String key) {
        return new Artifact(new ArtifactId(id(number)), key, "markdown", null, "text", null, null, null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
