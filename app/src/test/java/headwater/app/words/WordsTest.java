package headwater.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import headwater.flow.Message;
import headwater.prefect.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundle against its enum, and against the places in the code that use it.
class WordsTest {
    private enum Sample {
        PLAIN,
        OUTER
    }

    /// What takes a constant and its arguments, with the number of those that it adds itself, before the others.
    private static final Map<String, Integer> BEFORE = Map.of(
            "Message.of", 0,
            "Words.of", 0,
            "Refusal", 0,
            "ScriptException", 0,
            "ExportRefusedException", 0,
            "Progress.of", 0,
            "UnreadableException", 0,
            "problem", 0,
            "refused", 1);

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../api-client/src/main/java"));

    static List<Class<?>> enums() throws IOException, ClassNotFoundException {
        var names = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/headwater/app/words"))) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".properties", "")));
        }
        var enums = new ArrayList<Class<?>>();
        for (var source : sources()) {
            if (names.remove(source.getFileName().toString().replace(".java", ""))) {
                var name =
                        source.toString().replaceFirst(".*src/main/java/", "").replace(".java", "");
                enums.add(Class.forName(name.replace('/', '.')));
            }
        }
        assertThat(names).as("bundles without an enum").isEmpty();
        return enums;
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantHasASentenceAndEverySentenceAConstant(Class<?> reasons) {
        var constants = Stream.of(reasons.getEnumConstants()).map(each -> ((Enum<?>) each).name());
        assertThat(sentences(reasons).keySet()).containsExactlyInAnyOrderElementsOf(constants.toList());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everySentenceHasThePlaceholdersOfTheArgumentsThatTheCodePasses(Class<?> reasons) throws IOException {
        var passed = uses(reasons.getSimpleName()).passed;
        var wrong = new TreeMap<String, String>();
        sentences(reasons).forEach((name, sentence) -> {
            int placeholders = new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex().length;
            // Where the code passes a constant on as a value, nothing is added to it; but to each failure the server
            // and the detail.
            var counts = passed.getOrDefault(name, List.of(0));
            if (reasons.equals(FailureReason.class)
                    ? placeholders > 2
                    : counts.stream().anyMatch(count -> count != placeholders)) {
                wrong.put(name, sentence + " is given " + counts);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantIsUsed(Class<?> reasons) throws IOException {
        var unused = new TreeSet<>(sentences(reasons).keySet());
        unused.removeAll(uses(reasons.getSimpleName()).named);
        // The editor of options finds its kinds by the type that Prefect gives them.
        assertThat(reasons.getSimpleName().equals("OptionKind") ? Set.of() : unused)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everySentenceIsWrittenInTheSameStyle(Class<?> reasons) {
        assertThat(sentences(reasons).values())
                .allSatisfy(sentence -> assertThat(sentence)
                        .isEqualTo(sentence.strip())
                        .doesNotContain("  ")
                        .isNotEmpty());
        assertThat(sentences(reasons).values())
                .allSatisfy(sentence -> assertThat(sentence.replaceAll("'[{}]+'", ""))
                        .as("apostrophes are written twice")
                        .doesNotContainPattern("(?<!')'(?!')"));
        if (reasons.getSimpleName().equals("EditReason")) {
            assertThat(sentences(reasons).values())
                    .allSatisfy(
                            sentence -> assertThat(sentence).doesNotEndWith(".").doesNotMatch("^[A-Z].*"));
        }
    }

    @Test
    void anIdStaysTheSameWhateverTheWords() {
        assertThat(Message.of(Sample.PLAIN).id()).isEqualTo("plain");
    }

    @Test
    void argumentsArePutInAsTheyAre() {
        assertThat(Words.of(Sample.PLAIN, "{0} isn't", 65536)).isEqualTo("It's `{0} isn't` at 65536");
        assertThat(Words.of(Sample.OUTER, Message.of(Sample.PLAIN, "a", 1))).isEqualTo("Outer: It's `a` at 1");
    }

    private static Map<String, String> sentences(Class<?> reasons) {
        var bundle = ResourceBundle.getBundle(Words.bundle(reasons));
        var sentences = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> sentences.put(key, bundle.getString(key)));
        return sentences;
    }

    /// The places where the code names a constant of an enum.
    private static Uses uses(String reasons) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var uses = new Uses(reasons);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            for (var unit : task.parse()) {
                unit.accept(uses, null);
            }
        }
        return uses;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : SOURCES) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /// Finds the calls and constructors that are given a constant, or a choice of some.
    private static final class Uses extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String reasons;
        // How many arguments follow each constant, at each place where it is passed on with them.
        private final Map<String, List<Integer>> passed = new HashMap<>();
        private final Set<String> named = new HashSet<>();

        Uses(String reasons) {
            this.reasons = reasons;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
            if (select.getExpression().toString().equals(reasons)) {
                named.add(select.getIdentifier().toString());
            }
            return super.visitMemberSelect(select, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            read(call.getMethodSelect(), call.getArguments());
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            read(made.getIdentifier(), made.getArguments());
            return super.visitNewClass(made, null);
        }

        private void read(ExpressionTree called, List<? extends ExpressionTree> arguments) {
            var before = BEFORE.get(called.toString());
            for (int i = 0; before != null && i < arguments.size(); i++) {
                int after = before + arguments.size() - i - 1;
                for (var choice : choices(arguments.get(i))) {
                    if (choice instanceof MemberSelectTree constant
                            && constant.getExpression().toString().equals(reasons)) {
                        passed.computeIfAbsent(constant.getIdentifier().toString(), _ -> new ArrayList<>())
                                .add(after);
                    }
                }
            }
        }

        private static List<ExpressionTree> choices(ExpressionTree argument) {
            return argument instanceof ConditionalExpressionTree choice
                    ? Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                            .flatMap(each -> choices(each).stream())
                            .toList()
                    : List.of(argument);
        }
    }
}
