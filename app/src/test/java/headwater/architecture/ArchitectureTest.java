package headwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import headwater.app.drawing.SeededDrawing;
import headwater.app.seeded.SeededBreaches;
import headwater.app.seeded.SeededModel;
import headwater.app.seeded.SeededView;
import headwater.app.seeded.other.Ring;
import headwater.app.watch.SeededWatch;
import headwater.flow.check.SeededCheck;
import headwater.flow.seeded.SeededFlow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("headwater.app", "headwater.flow");
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("headwater");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Rules.FLOW_STANDS_ALONE, SeededFlow.class),
                rule(Rules.DRAWING_IS_PURE, SeededDrawing.class),
                rule(Rules.ONE_PARSER, SeededFlow.class),
                rule(Rules.CHECKS_CHANGE_NOTHING, SeededCheck.class),
                rule(Rules.WATCHING_NEEDS_NO_TOOLKIT, SeededWatch.class),
                rule(Rules.THE_FOLD_IS_PURE, headwater.app.run.SeededFold.class),
                rule(Rules.THE_FOLD_IS_PURE, headwater.app.run.SeededFold.ThatReads.class),
                rule(Rules.ONE_CROSSING, SeededBreaches.ByCall.class),
                rule(Rules.ONE_CROSSING, SeededBreaches.ByReference.class),
                rule(Rules.ONE_CROSSING, SeededBreaches.ByThread.class),
                rule(Rules.MODELS_HOLD_NO_NODES, SeededModel.class),
                rule(Rules.VIEWS_ASK_NO_SERVER, SeededView.class),
                rule(Rules.LIBRARIES_STAY_INSIDE, SeededBreaches.Drawing.class),
                rule(Rules.LIBRARIES_STAY_INSIDE, SeededBreaches.Asking.class),
                rule(Rules.NO_CYCLES, Ring.class, SeededBreaches.InARing.class),
                rule(Rules.NO_STATIC_STATE, SeededBreaches.WithState.class),
                rule(Rules.NO_STANDARD_STREAMS, SeededBreaches.Talking.class),
                rule(Rules.MOVED_FILES_ARE_ON_THE_DISK, SeededBreaches.Moving.class),
                rule(Rules.CLOSED_CLASSES, SeededBreaches.class));
    }

    private static Arguments rule(ArchRule rule, Class<?>... seeded) {
        return Arguments.of(Named.of(rule.getDescription(), rule), seeded);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule, Class<?>[] seeded) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSeenToFailOnBadCode(ArchRule rule, Class<?>[] seeded) {
        var bad = new ClassFileImporter().importClasses(seeded);
        assertThat(rule.evaluate(bad).hasViolation()).as(rule.getDescription()).isTrue();
    }

    /// The rules that are about no package hold for the libraries too.
    static Stream<ArchRule> general() {
        return Stream.of(
                Rules.NO_CYCLES,
                Rules.NO_STATIC_STATE,
                Rules.NO_STANDARD_STREAMS,
                Rules.CLOSED_CLASSES,
                Rules.MOVED_FILES_ARE_ON_THE_DISK);
    }

    @ParameterizedTest
    @MethodSource("general")
    void isKeptInEveryModule(ArchRule rule) {
        rule.check(ALL);
    }

    /// A flow of the server and a flow of a file are both what Prefect calls a flow.
    @Test
    void noNameIsUsedForTwoThings() {
        var owners = ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(owners).containsKeys("PrefectClient", "GraphView");
        owners.values().removeIf(count -> count == 1);
        assertThat(owners.keySet()).containsExactly("Flow");
    }
}
