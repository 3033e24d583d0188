package headwater.flow.diff;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which item is which after the text has changed in any way.
class ItemMatchTest {
    private static final String HEAD = """
            from prefect import flow, task


            @task
            def extract(url):
                return [url]


            @task
            def clean(rows):
                return sorted(rows)


            @task
            def load(rows):
                print(rows)


            """;
    private static final String FLOW = """
            @flow
            def f(url):
                rows = extract(url)
                good = clean(rows)
                if good:
                    load(good)
                return good
            """;

    private static Document document(String flow) {
        return Corpus.text(HEAD + flow);
    }

    private static ItemMatch match(String before, String after) {
        return ItemMatch.between(document(before), document(after));
    }

    /// The new id of an item of the flow `f`, empty if it is gone.
    private static String after(ItemMatch match, String id) {
        return match.after("f", new ItemId(id)).map(ItemId::value).orElse("");
    }

    @Test
    void everyItemOfAnEqualTextIsItself() throws Exception {
        for (var file : Corpus.files()) {
            var document = Corpus.read(file);
            var match = ItemMatch.between(document, Corpus.read(file));
            for (var flow : document.flows()) {
                assertThat(match.flowAfter(flow.function())).contains(flow.function());
                for (var item : flow.items()) {
                    assertThat(match.after(flow.function(), item.id())).contains(item.id());
                }
            }
        }
    }

    @Test
    void noTwoItemsBecomeTheSame() throws Exception {
        for (var one : Corpus.files()) {
            for (var other : Corpus.files()) {
                for (var flow :
                        ItemMatch.between(Corpus.read(one), Corpus.read(other)).flows()) {
                    assertThat(flow.items().values()).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void aCallTypedAboveAnotherOfTheSameTaskIsTheNewOne() {
        var match = match(FLOW, FLOW.replace("    rows =", "    more = extract(\"b\")\n    rows ="));
        assertThat(after(match, "extract")).isEqualTo("extract#2");
        assertThat(after(match, "clean")).isEqualTo("clean");
        assertThat(after(match, "if@1/load")).isEqualTo("if@1/load");
    }

    @Test
    void everyItemKeepsItsPlaceWhileACallIsTypedLetterByLetter() {
        var typed = "    more = extract(\"b\")\n";
        var before = document(FLOW);
        var id = new ItemId("extract");
        for (int letters = 1; letters <= typed.length(); letters++) {
            var now = document(FLOW.replace("    rows =", typed.substring(0, letters) + "\n    rows ="));
            if (now.isClean()) {
                id = ItemMatch.between(before, now).after("f", id).orElseThrow();
                before = now;
            }
        }
        assertThat(id.value()).isEqualTo("extract#2");
    }

    @Test
    void whatComesBackByUndoIsNew() {
        var two = FLOW.replace("    rows =", "    more = extract(\"b\")\n    rows =");
        var deleted = match(two, FLOW);
        assertThat(after(deleted, "extract")).isEmpty();
        assertThat(after(deleted, "extract#2")).isEqualTo("extract");
        assertThat(after(match(FLOW, two), "extract")).isEqualTo("extract#2");
    }

    @Test
    void statementsThatWereMovedAreFound() {
        var moved = """
                @flow
                def f(url):
                    if good:
                        load(good)
                    good = clean(rows)
                    rows = extract(url)
                    return good
                """;
        for (var item : document(FLOW).flows().getFirst().items()) {
            assertThat(after(match(FLOW, moved), item.id().value()))
                    .isEqualTo(item.id().value());
        }
    }

    @Test
    void statementsThatWereWrappedAreFound() {
        var wrapped = FLOW.replace("    good =", "    with tags(\"x\"):\n        good =");
        assertThat(after(match(FLOW, wrapped), "clean")).isEqualTo("with@1/clean");
        assertThat(after(match(wrapped, FLOW), "with@1/clean")).isEqualTo("clean");
        assertThat(after(match(wrapped, FLOW), "with@1")).isEmpty();
    }

    @Test
    void aRenamedVariableTaskOrFlowIsTheSame() {
        var variable = match(FLOW, FLOW.replace("rows", "lines"));
        assertThat(after(variable, "extract")).isEqualTo("extract");
        assertThat(after(variable, "clean")).isEqualTo("clean");
        var task = ItemMatch.between(
                document(FLOW),
                Corpus.text((HEAD + FLOW).replace("extract", "fetch").replace("load", "store")));
        assertThat(after(task, "extract")).isEqualTo("fetch");
        assertThat(after(task, "if@1/load")).isEqualTo("if@1/store");
        var flow = match(FLOW, FLOW.replace("def f(", "def nightly("));
        assertThat(flow.flowAfter("f")).contains("nightly");
        assertThat(after(flow, "clean")).isEqualTo("clean");
    }

    @Test
    void aCallThatReplacesAnotherIsNotTheSame() {
        var replaced = match(FLOW, FLOW.replace("clean(rows)", "load(rows)"));
        assertThat(after(replaced, "clean")).isEmpty();
        assertThat(after(replaced, "if@1/load")).isEqualTo("if@1/load");
    }

    @Test
    void severalChangesAtOnceAreFollowed() {
        var changed = """
                @flow
                def f(url, day):
                    more = extract(day)
                    with tags("x"):
                        lines = extract(
                            url,
                        )
                        good = clean.submit(lines, more)
                    if good.result():
                        load(good)
                        load(more)
                    return good
                """;
        var match = match(FLOW, changed);
        assertThat(after(match, "extract")).isEqualTo("with@1/extract");
        assertThat(after(match, "clean")).isEqualTo("with@1/clean");
        assertThat(after(match, "if@1")).isEqualTo("if@1");
        assertThat(after(match, "if@1/load")).isEqualTo("if@1/load");
        assertThat(after(match, "return")).isEqualTo("return");
    }

    @Test
    void aTextThatIsNotPythonIsMatchedAsFarAsItIsRead() {
        var broken = ItemMatch.between(document(FLOW), document("@flow\ndef f(:\n"));
        assertThat(broken.after("f", new ItemId("extract"))).isEmpty();
        assertThat(ItemMatch.between(document(""), document(FLOW)).flows()).isEmpty();
    }

    @Test
    void nineOfTenItemsAreKeptAfterReformatting() throws Exception {
        var kept = new Kept();
        for (var file : Corpus.files()) {
            var before = Corpus.read(file);
            var after = Corpus.reader(file).read(file, Reformatted.of(before.source()));
            assertThat(after.isClean()).as(after.source().text()).isEqualTo(before.isClean());
            kept.count(before, after);
        }
        kept.check();
    }

    @Test
    void nineOfTenItemsAreKeptAfterARenameFromOutside() throws Exception {
        var kept = new Kept();
        for (var file : Corpus.files()) {
            var before = Corpus.read(file);
            for (var name : names(before)) {
                var text = before.source().text().replaceAll("\\b" + name + "\\b", "renamed_" + name);
                kept.count(before, Corpus.reader(file).read(file, Source.of(text)));
            }
        }
        kept.check();
    }

    private static List<String> names(Document document) {
        var names = new HashSet<String>();
        document.tasks().forEach(task -> names.add(task.function()));
        for (var flow : document.flows()) {
            names.add(flow.function());
            for (var item : flow.items()) {
                if (item instanceof Item.Call call) {
                    names.addAll(call.outputs());
                }
            }
        }
        return names.stream().sorted().toList();
    }

    /// Counts how many items of a text are where they must be in a text of the same structure.
    private static final class Kept {
        private int all;
        private int kept;

        void count(Document before, Document after) {
            var match = ItemMatch.between(before, after);
            for (int i = 0; i < before.flows().size() && i < after.flows().size(); i++) {
                count(before.flows().get(i), after.flows().get(i), match);
            }
        }

        private void count(Flow old, Flow now, ItemMatch match) {
            for (int i = 0;
                    i < old.items().size() && old.items().size() == now.items().size();
                    i++) {
                all++;
                var expected = now.items().get(i).id();
                var found = match.after(old.function(), old.items().get(i).id()).orElse(null);
                kept += Objects.equals(expected, found) ? 1 : 0;
            }
        }

        void check() {
            assertThat(all).isGreaterThan(100);
            assertThat(kept).as("kept of " + all).isGreaterThanOrEqualTo(all * 9 / 10);
        }
    }
}
