package headwater.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The rules for `headwater.flow` and `headwater.app`, each with its reason.
final class Rules {
    static final ArchRule FLOW_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("headwater.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "headwater.app..",
                    "headwater.prefect..",
                    "headwater.graph..",
                    "javafx..",
                    "okhttp3..",
                    "java.awt..")
            .because("the document is the author's file, whatever shows or runs it");

    static final ArchRule THE_FOLD_IS_PURE = noClasses()
            .that()
            .resideInAPackage("headwater.app.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "java.awt..",
                    "javax.swing..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "headwater.prefect",
                    "headwater.prefect.live",
                    "headwater.app.fx..")
            .because("live view, replay and tests are one code path only while the fold needs nothing but values");

    static final ArchRule DRAWING_IS_PURE = noClasses()
            .that()
            .resideInAPackage("headwater.app.drawing..")
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.kordamp.ikonli.javafx..")
            .because("a diagram is made on any thread, and for pictures and the command line without a toolkit");

    static final ArchRule ONE_PARSER = noClasses()
            .that()
            .resideOutsideOfPackage("headwater.flow.python..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.treesitter..")
            .because("a second way of reading Python would read another language");

    static final ArchRule CHECKS_CHANGE_NOTHING = noClasses()
            .that()
            .resideInAPackage("headwater.flow.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("headwater.flow.edit..")
            .because("a check is asked at every keystroke, and by programs that only read");

    static final ArchRule WATCHING_NEEDS_NO_TOOLKIT = noClasses()
            .that()
            .resideInAPackage("headwater.app.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "headwater.app.fx..")
            .because("the command line watches runs too");

    static final ArchRule ONE_CROSSING = noClasses()
            .that()
            .resideOutsideOfPackages("headwater.app.fx..", "headwater.app.engine..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Platform.class, Thread.class, Executors.class, CompletableFuture.class)
                    .or(resideInAnyPackage("javafx.concurrent..")))
            .because("only headwater.app.fx switches threads; before it code blocks, after it code is single-threaded");

    static final ArchRule MODELS_HOLD_NO_NODES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
            .because("a model is tested without a window");

    static final ArchRule VIEWS_ASK_NO_SERVER = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("headwater.prefect", "headwater.prefect.live", "headwater.prefect.filter")
                            .and(not(simpleName("package-info"))))
            .because("a view shows a value and reports a gesture");

    static final ArchRule LIBRARIES_STAY_INSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.graphstream..", "okhttp3..")
            .because("GraphStream belongs to the graph view, OkHttp to the client: both can be exchanged there");

    static final ArchRule NO_CYCLES = slices().matching("headwater.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its user cannot be read alone");

    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and(DescribedPredicate.describe(
                    "are not synthetic", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal()
            .because("state without an owner cannot be tested in parallel");

    static final ArchRule CLOSED_CLASSES = classes()
            .that(areTopLevelClasses())
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT)
            .because("a class is made to be extended, or it is final");

    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("headwater.app.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("only a command speaks to the terminal");

    static final ArchRule MOVED_FILES_ARE_ON_THE_DISK = classes()
            .that(DescribedPredicate.describe("move files into place", Rules::movesFiles))
            .should()
            .callMethod(FileChannel.class, "force", boolean.class)
            .because("after a power cut the name can be on the disk without the bytes");

    private Rules() {}

    private static boolean movesFiles(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .anyMatch(access -> access.getTarget().getFullName().endsWith("StandardCopyOption.ATOMIC_MOVE"));
    }

    private static DescribedPredicate<JavaClass> areTopLevelClasses() {
        return DescribedPredicate.describe(
                "are top-level classes", type -> type.isTopLevelClass() && !type.isInterface() && !type.isEnum());
    }
}
