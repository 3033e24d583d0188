package headwater.prefect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
    private static final JavaClasses CLIENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("headwater.prefect");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("headwater.prefect.architecture.bad");

    /// Each rule, and a word from what it must say about the bad code.
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Rules.NO_WINDOWS, "java.awt"),
                Arguments.of(Rules.NO_LIBRARY_SHOWS, "JsonNode, java.awt.Point) shows okhttp3.HttpUrl"),
                Arguments.of(Rules.NO_LIBRARY_SHOWS, "Open.<init>(okhttp3.HttpUrl) shows okhttp3.HttpUrl"),
                Arguments.of(Rules.NO_LIBRARY_SHOWS, "Open.last shows okhttp3.HttpUrl"),
                Arguments.of(Rules.NO_LIBRARY_SHOWS, "Open.refused() shows tools.jackson"),
                Arguments.of(Rules.TWO_PLACES_SPEAK_HTTP, "okhttp3.HttpUrl"),
                Arguments.of(Rules.ONE_PLACE_SPEAKS_JSON, "tools.jackson"),
                Arguments.of(Rules.CLOSED_CLASSES, "Open"),
                Arguments.of(Rules.NO_CYCLES, "Cycle"),
                Arguments.of(Rules.NO_STATIC_STATE, "counter"));
    }

    static Stream<ArchRule> distinctRules() {
        return rules().map(arguments -> (ArchRule) arguments.get()[0]).distinct();
    }

    @ParameterizedTest
    @MethodSource("distinctRules")
    void holds(ArchRule rule) {
        rule.check(CLIENT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wouldBeBroken(ArchRule rule, String word) {
        var result = rule.evaluate(BAD);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(word));
    }
}
