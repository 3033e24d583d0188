package headwater.prefect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// What holds in the client, and why.
final class Rules {
    private static final String[] HTTP = {"okhttp3..", "okio..", "kotlin.."};
    private static final DescribedPredicate<JavaClass> LIBRARIES =
            resideInAnyPackage("okhttp3..", "okio..", "kotlin..", "tools.jackson..");

    private static final Set<String> CONNECTIONS = Set.of("headwater.prefect.Transport", "headwater.prefect.Socket");

    static final ArchRule NO_WINDOWS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
            .because("the client is used without a screen, too");

    static final ArchRule NO_LIBRARY_SHOWS = members()
            .that()
            .arePublic()
            .and(describe("can be called from outside", Rules::isReachable))
            .should(showNoLibrary())
            .because("callers of the client must not depend on the libraries that it uses");

    static final ArchRule TWO_PLACES_SPEAK_HTTP = noClasses()
            .that(describe("are not Transport or Socket", type -> !CONNECTIONS.contains(outermost(type))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP)
            .because("time-outs, credentials and retries are decided in one place");

    static final ArchRule ONE_PLACE_SPEAKS_JSON = noClasses()
            .that()
            .resideOutsideOfPackage("headwater.prefect.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..")
            .because("the same JSON is to be read in the same way everywhere");

    static final ArchRule CLOSED_CLASSES = classes()
            .that(describe("are classes of their own", Rules::isNamedClass))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT)
            .because("a class that nobody planned to extend is not to be extended");

    static final ArchRule NO_CYCLES = slices().matching("headwater.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its user cannot be read alone");

    static final ArchRule NO_STATIC_STATE = noFields()
            .that()
            .areStatic()
            .should()
            .notBeFinal()
            .because("state without an owner cannot be tested in parallel");

    private Rules() {}

    private static boolean isNamedClass(JavaClass type) {
        return !type.isInterface() && !type.isEnum() && !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type.getName());
    }

    private static boolean isReachable(JavaMember member) {
        return member.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && member.getOwner()
                        .getEnclosingClass()
                        .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(true);
    }

    private static ArchCondition<JavaMember> showNoLibrary() {
        return new ArchCondition<>("show no type of a library") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                shown(member)
                        .filter(LIBRARIES)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static Stream<JavaClass> shown(JavaMember member) {
        return switch (member) {
            case JavaField field -> field.getType().getAllInvolvedRawTypes().stream();
            case JavaCodeUnit code ->
                Stream.of(
                                code.getReturnType().getAllInvolvedRawTypes().stream(),
                                code.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                                code.getExceptionTypes().stream())
                        .flatMap(types -> types);
            default -> throw new IllegalArgumentException(member.getFullName());
        };
    }
}
