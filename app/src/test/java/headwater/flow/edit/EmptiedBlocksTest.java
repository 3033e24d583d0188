package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an edit takes a call away, code around it may become one item, and a block without calls becomes code.
class EmptiedBlocksTest {
    private static String flow(String... lines) {
        return "@flow\ndef f(n, urls):\n    " + String.join("\n    ", lines) + "\n";
    }

    private static ItemId call(Document document, String callee) {
        return document.flows().getFirst().items().stream()
                .filter(item ->
                        item instanceof Item.Call call && call.reference().equals(callee))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    private static String deleted(String body, boolean heal) {
        return EditCase.flow(body, new FlowEdit.Delete("f", List.of(call(EditCase.document(body), "extract")), heal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try:\n        return extract(n)\n    except ValueError:\n        raise",
                "try:\n        x = 1\n        return extract(n)\n    finally:\n        print(n)",
                "if n:\n        return extract(n)\n    return 1",
                "for u in urls:\n        if u:\n            return extract(n)\n    raise ValueError",
                "with open(n) as file:\n        return extract(n)",
                "while n:\n        return extract(n)",
                "match n:\n        case 1:\n            return extract(n)\n        case _:\n            raise ValueError",
                "if n:\n        raise ValueError(extract(n))\n    x = 1",
                "try:\n        raise ValueError\n    except ValueError:\n        return extract(n)",
                "if n:\n        for u in urls:\n            with open(u):\n                return extract(n)",
                "return extract(n) if urls else None",
                "return [extract(n) for u in urls]",
            })
    void theOnlyCallOfABlockCanGo(String block) {
        for (var heal : List.of(true, false)) {
            var body = flow("a = 1", block);
            assertThat(deleted(body, heal)).as(block).isEqualTo(body.replace("extract(n)", heal ? "n" : "..."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidy(n)",
                "if n:\n        tidy(n)",
                "for u in urls:\n        tidy(u)",
                "with open(n) as file:\n        tidy(file)",
                "try:\n        tidy(n)\n    except ValueError:\n        pass",
            })
    void whatIsBetweenTwoPiecesOfCodeCanGo(String between) {
        var body = flow("a = n + 1", between, "b = a + 1", "load(b)", "load(a)");
        var document = EditCase.document(body);
        var item = document.flows().getFirst().body().items().get(1).id();
        assertThat(EditCase.flow(body, new FlowEdit.Delete("f", List.of(item), false)))
                .isEqualTo(flow("a = n + 1", "b = a + 1", "load(b)", "load(a)"));
    }

    @Test
    void deletesTheOnlyCallOfALoop() {
        var body = flow("rows = extract(1)", "for u in urls:\n        load(u)");
        assertThat(EditCase.flow(body, new FlowEdit.Delete("f", List.of(new ItemId("for@1/load")), true)))
                .isEqualTo(flow("rows = extract(1)", "for u in urls:\n        pass"));
    }

    @Test
    void whatIsBetweenTwoPiecesOfCodeCanMove() {
        var body = flow("a = n + 1", "tidy(n)", "b = a + 1", "load(b)", "load(a)");
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.Move(
                                "f", List.of(new ItemId("tidy")), new FlowEdit.Position.Before(new ItemId("load")))))
                .isEqualTo(flow("a = n + 1", "b = a + 1", "tidy(n)", "load(b)", "load(a)"));
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.Move(
                                "f", List.of(new ItemId("tidy")), new FlowEdit.Position.Before(new ItemId("code@1")))))
                .isEqualTo(flow("tidy(n)", "a = n + 1", "b = a + 1", "load(b)", "load(a)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows += clean(rows)",
                "rows.extend(clean(rows))",
                "rows[0] = clean(rows)",
                "rows[0] += clean(rows)[0]",
                "rows = rows + clean(rows)",
                "rows.sort(key=len(clean(rows)))",
                "del rows[len(clean(rows))]",
                "total = clean(rows)",
                "(rows := clean(rows))",
            })
    void aCopyOfACallChangesNoOtherValue(String line) {
        var body = flow("rows = extract(n)", line, "load(rows)");
        var edit = new FlowEdit.Duplicate("f", call(EditCase.document(body), "clean"));
        var lines = EditCase.flow(body, edit)
                .lines()
                .filter(each -> each.contains("clean("))
                .toList();
        assertThat(lines).as(line).hasSize(2).contains("    " + line);
        assertThat(lines).as(line).anyMatch(each -> each.matches(" *\\(?(clean|rows|total)_2 :?= .*clean\\(rows\\).*"));
    }
}
