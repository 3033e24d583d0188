package headwater.flow.edit;

import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a person would try on the cards of other people's flows, and how it ends: a main for trials by hand.
///
/// Arguments: the folder, whose folders are one project each, how many files with flows of a project are read, and a
/// seed. Nothing is written. Python's own parser says whether each choice gives Python.
public final class ForeignChoices {
    private final int mostFiles;
    private final Random random;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Map<String, List<String>> examples = new HashMap<>();
    private final Map<String, Integer> choices = new TreeMap<>();
    private final List<PythonOracle.Edit> made = new ArrayList<>();
    private int files;
    private int flows;

    private ForeignChoices(int mostFiles, long seed) {
        this.mostFiles = mostFiles;
        this.random = new Random(seed);
    }

    /// Prints how many tries were done, refused with a choice, and refused without one, by gesture and reason.
    public static void main(String[] arguments) throws IOException {
        var run = new ForeignChoices(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        ForeignFiles.visit(Path.of(arguments[0]), run.mostFiles, run::file);
        run.report();
    }

    private boolean file(Path file, Document document, PythonReader reader) throws IOException {
        if (!PythonOracle.refused(List.of(document.source())).isEmpty()) {
            return false;
        }
        files++;
        flows += document.flows().size();
        for (var flow : document.flows()) {
            for (var each : Gestures.of(flow, random)) {
                make(file, document, each, new Editor(reader));
            }
        }
        return true;
    }

    private void make(Path file, Document document, Gestures.Try each, Editor editor) {
        int[] count = counts.computeIfAbsent(each.gesture(), _ -> new int[4]);
        switch (editor.apply(document, each.edit())) {
            case Outcome.Edited _ -> count[0]++;
            case Outcome.Refused refused when isSo(refused) -> count[3]++;
            case Outcome.Refused refused -> {
                count[refused.choices().isEmpty() ? 2 : 1]++;
                if (refused.choices().isEmpty()) {
                    var reason = each.gesture() + ": " + refused.why().id();
                    reasons.merge(reason, 1, Integer::sum);
                    examples.computeIfAbsent(reason, _ -> new ArrayList<>())
                            .add(file + ":" + refused.line() + " " + each.edit() + ": " + Words.of(refused.why()));
                }
                for (var choice : refused.choices()) {
                    choices.merge(each.gesture() + ": " + choice.what().id(), 1, Integer::sum);
                    var name = file.getFileName() + " " + each.edit() + " "
                            + choice.what().id();
                    made.add(new PythonOracle.Edit(
                            name,
                            document.source(),
                            choice.text(),
                            List.of(Splice.between(document.source(), choice.text()))));
                }
            }
        }
    }

    /// Whether what was tried is the case already, as a card dropped where it is.
    private static boolean isSo(Outcome.Refused refused) {
        return refused.why().id().startsWith("already-");
    }

    private void report() throws IOException {
        System.out.println(files + " files, " + flows + " flows");
        System.out.println("gesture: tried, done, refused with a choice, refused without");
        int[] all = new int[4];
        counts.forEach((gesture, count) -> {
            print(gesture, count);
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        });
        print("all", all);
        System.out.println("choices:");
        choices.forEach((choice, count) -> System.out.println("  " + count + "  " + choice));
        System.out.println("refused without a choice:");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> {
                    System.out.println("  " + each.getValue() + "  " + each.getKey());
                    examples.getOrDefault(each.getKey(), List.of()).stream()
                            .limit(3)
                            .forEach(example -> System.out.println("      " + example));
                });
        var texts = made.stream().map(PythonOracle.Edit::after).toList();
        System.out.println("not Python: " + PythonOracle.refused(texts));
    }

    private static void print(String gesture, int[] count) {
        int tried = count[0] + count[1] + count[2];
        System.out.printf(
                "  %s: %d, %d, %d, %d (%.1f%%); %d more were so already%n",
                gesture, tried, count[0], count[1], count[2], tried == 0 ? 0 : 100.0 * count[2] / tried, count[3]);
    }
}
