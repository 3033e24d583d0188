package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.prefect.RunRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// How a run is made beside its parameters.
class RunOptionsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T19:30:00+01:00[Europe/Berlin]");

    @Test
    void leavesToTheDeploymentWhatNobodyChanges() {
        var form = form(List.of("default", "night"), List.of());

        assertThat(form.isTouched()).isFalse();
        assertThat(RunOptions.request(form, NOW)).isEqualTo(RunRequest.with(Map.of()));
    }

    @Test
    void asksForWhatAPersonChooses() {
        var form = form(List.of("default", "night"), List.of());
        option(form, "start").type("22:00");
        option(form, "work queue").give("night");
        option(form, "run name").type("again, by hand");
        option(form, "tags").type(" by hand, urgent,, urgent ");

        assertThat(form.problems()).isEmpty();
        assertThat(RunOptions.request(form, NOW))
                .isEqualTo(new RunRequest(
                        Map.of(),
                        null,
                        "again, by hand",
                        List.of("by hand", "urgent"),
                        Instant.parse("2026-11-30T21:00:00Z"),
                        "night"));
    }

    @Test
    void givesARunLikeAnotherTheTagsOfThatOne() {
        var form = form(List.of(), List.of("nightly", "eu"));
        assertThat(RunOptions.request(form, NOW).tags()).containsExactly("nightly", "eu");

        option(form, "tags").type("");
        assertThat(RunOptions.request(form, NOW).tags()).isEmpty();
    }

    @Test
    void asksForAQueueOnlyWhereThereIsAChoice() {
        assertThat(names(form(List.of(), List.of()))).containsExactly("start", "run name", "tags");
        assertThat(names(form(List.of("default"), List.of()))).containsExactly("start", "run name", "tags");
        assertThat(names(form(List.of("default", "night"), List.of())))
                .containsExactly("start", "work queue", "run name", "tags");
    }

    @Test
    void saysWhichTimeItCannotRead() {
        var form = form(List.of(), List.of());
        option(form, "start").type("soon");

        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .containsExactly("start must be a time such as 22:00 or 2026-11-30 22:00.");
    }

    @Test
    void isNotAmongTheParametersOfTheSameName() {
        var parameters = SchemaFields.of(Map.of(), Map.of("start", "2026-01-01", "tags", List.of("a")));
        var form = new FormModel(parameters, RunOptions.field(List.of(), null, List.of()));
        option(form, "start").type("22:00");

        assertThat(form.sent()).isEmpty();
        FormModelTest.item(form, "start").give("2026-02-02");
        assertThat(RunOptions.request(form, NOW).parameters()).isEqualTo(Map.of("start", "2026-02-02"));
    }

    private static FormModel form(List<String> queues, List<String> tags) {
        return new FormModel(List.of(), RunOptions.field(queues, queues.isEmpty() ? null : queues.getFirst(), tags));
    }

    private static List<String> names(FormModel form) {
        return Objects.requireNonNull(form.options()).children().stream()
                .map(each -> each.field().name())
                .toList();
    }

    private static FormItem option(FormModel form, String name) {
        return Objects.requireNonNull(form.options()).children().stream()
                .filter(each -> each.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
