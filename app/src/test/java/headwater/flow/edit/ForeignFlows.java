package headwater.flow.edit;

import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Message;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Random edits, with undo, of every flow below a folder of other people's repositories: a main for trials by hand.
///
/// Arguments: the folder, whose folders are one project each, how many edits of a kind a file gets, how many
/// files of a project are read, and a seed. Nothing is written. Python's own parser says whether the statements
/// that an edit did not name are the same afterwards.
public final class ForeignFlows {
    private final int mostOfAKind;
    private final int mostFiles;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();
    private final List<PythonOracle.Edit> edits = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int files;
    private int flows;

    private ForeignFlows(int mostOfAKind, int mostFiles, long seed) {
        this.mostOfAKind = mostOfAKind;
        this.mostFiles = mostFiles;
        this.random = new Random(seed);
    }

    /// Prints how many flows, edits by kind, wrong ones and refusals by reason, with an example, there were.
    public static void main(String[] arguments) throws IOException {
        var run = new ForeignFlows(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        ForeignFiles.visit(Path.of(arguments[0]), run.mostFiles, run::file);
        run.report();
    }

    private boolean file(Path file, Document document, PythonReader reader) {
        files++;
        flows += document.flows().size();
        var editor = new Editor(reader);
        var all = EveryEdit.of(document);
        Collections.shuffle(all, random);
        var counts = new HashMap<Class<?>, Integer>();
        for (var edit : all) {
            if (counts.merge(edit.getClass(), 1, Integer::sum) <= mostOfAKind) {
                edit(file, document, edit, editor);
            }
        }
        return true;
    }

    private void edit(Path file, Document document, FlowEdit edit, Editor editor) {
        var kind = edit.getClass().getSimpleName();
        switch (editor.apply(document, edit)) {
            case Outcome.Refused(int line, Message why, var _) -> {
                refused.merge(kind, 1, Integer::sum);
                reasons.merge(why.id(), 1, Integer::sum);
                examples.putIfAbsent(why.id(), file.getFileName() + ":" + line + " " + edit + ": " + Words.of(why));
            }
            case Outcome.Edited edited -> {
                done.merge(kind, 1, Integer::sum);
                var after = edited.document();
                var back = Splice.inverse(document.source(), edited.splices());
                if (!Splice.apply(after.source(), back).equals(document.source())) {
                    wrong.add(file.getFileName() + ": undo of " + edit);
                }
                edits.add(new PythonOracle.Edit(
                        file.getFileName() + " " + edit, document.source(), after.source(), edited.splices()));
            }
        }
    }

    private void report() throws IOException {
        wrong.addAll(PythonOracle.changedElsewhere(edits));
        System.out.println(files + " files, " + flows + " flows, " + edits.size() + " edits done");
        System.out.println("kind: done / refused");
        var kinds = new TreeMap<String, Integer>(refused);
        done.forEach((kind, _) -> kinds.putIfAbsent(kind, 0));
        kinds.forEach(
                (kind, count) -> System.out.println("  " + kind + ": " + done.getOrDefault(kind, 0) + " / " + count));
        System.out.println("reasons:");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> System.out.println(
                        "  " + each.getValue() + "  " + each.getKey() + "\n      " + examples.get(each.getKey())));
        System.out.println("wrong: " + wrong.size());
        wrong.forEach(each -> System.out.println("  " + each));
    }
}
