package headwater.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import headwater.graph.layout.seeded.Breaches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("headwater.graph");

    private static final ArchRule NO_CYCLES =
            slices().matching("headwater.graph.(*)..").should().beFreeOfCycles();

    static List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage("headwater.graph..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("headwater.prefect..", "headwater.app..", "headwater.flow.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("headwater.graph.stream")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.graphstream.."),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "headwater.graph",
                                "headwater.graph.geometry..",
                                "headwater.graph.layout..",
                                "headwater.graph.stream..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing.."),
                noClasses()
                        .that()
                        .resideInAnyPackage("headwater.graph.layout..", "headwater.graph.geometry..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("headwater.graph.view..", "headwater.graph.paint.."),
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform"),
                noClasses()
                        .that()
                        .resideInAnyPackage("headwater.graph", "headwater.graph.layout.seeded")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "headwater.graph.geometry..",
                                "headwater.graph.stream..",
                                "headwater.graph.paint..",
                                "headwater.graph.view.."),
                fields().that().areStatic().should().beFinal());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wouldSeeABreachOf(ArchRule rule) {
        var seeded = new ClassFileImporter().importClasses(Breaches.class);

        assertThat(rule.evaluate(seeded).hasViolation()).isTrue();
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        NO_CYCLES.check(OURS);
    }

    /// The two seeded packages name each other.
    @Test
    void wouldSeeACycle() {
        var seeded = new ClassFileImporter().importPackages("headwater.graph.layout", "headwater.graph.seeded");

        assertThat(NO_CYCLES.evaluate(seeded).hasViolation()).isTrue();
    }
}
