package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.diff.UnifiedDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A list of edits as JSON (`edit FILE --ops OPS.json`), applied one after another: all of them or none.
public final class EditScript {
    private static final String MARK = "\ufeff";

    private final List<JsonNode> operations;

    private EditScript(List<JsonNode> operations) {
        this.operations = operations;
    }

    /// Reads a script, with or without a byte order mark before it.
    ///
    /// @throws ScriptException if it is not a JSON list
    public static EditScript parse(String json) throws ScriptException {
        try {
            var root = JsonMapper.shared().readTree(json.startsWith(MARK) ? json.substring(1) : json);
            var list = root.isObject() && root.has("ops") ? root.path("ops") : root;
            if (!list.isArray()) {
                throw new ScriptException(-1, EditReason.SCRIPT_NOT_A_LIST);
            }
            var operations = new ArrayList<JsonNode>();
            list.forEach(operations::add);
            return new EditScript(operations);
        } catch (StreamConstraintsException _) {
            // Nested more deeply than any edit.
            throw new ScriptException(-1, EditReason.SCRIPT_NOT_A_LIST);
        } catch (JacksonException e) {
            throw new ScriptException(
                    -1, EditReason.SCRIPT_NOT_JSON, e.getLocation().getLineNr());
        }
    }

    /// What became of a script: the document after all edits, or the first document when one was refused.
    public record Result(Document before, Document document, int applied, List<Refusing> refused) {
        public Result {
            refused = List.copyOf(refused);
        }

        /// Whether every edit was done.
        public boolean isDone() {
            return refused.isEmpty();
        }

        /// The change as a unified diff; empty when there is none.
        public String diff(String file) {
            return UnifiedDiff.of(file, before.source(), document.source());
        }

        /// What `edit --json` prints.
        ///
        /// @param words makes the sentence of a message
        public ObjectNode json(Function<Message, String> words) {
            var json = JsonNodeFactory.instance.objectNode();
            json.put("applied", applied);
            var list = json.putArray("refused");
            for (var each : refused) {
                list.addObject()
                        .put("index", each.index())
                        .put("id", each.why().id())
                        .put("reason", words.apply(each.why()))
                        .put("line", each.line());
            }
            return json;
        }
    }

    /// One edit that was refused: which (from 0), why, and the line that is the reason.
    public record Refusing(int index, Message why, int line) {}

    /// What becomes of the document; ids are those of the document given, also after earlier edits of the list.
    ///
    /// @throws ScriptException if one of the edits cannot be understood, whether or not one before it is refused
    public Result run(Document document, Editor editor) throws ScriptException {
        var flows = new HashSet<String>();
        document.flows().stream().map(Flow::id).forEach(flows::add);
        var edits = new ArrayList<Operation>();
        for (int i = 0; i < operations.size(); i++) {
            var edit = new Operation(i, operations.get(i), flows);
            edit.check();
            edits.add(edit);
        }
        var trail = IdTrail.between(document, document);
        for (int i = 0; i < edits.size(); i++) {
            switch (apply(edits.get(i), trail, editor)) {
                case Outcome.Refused refused -> {
                    var why = new Refusing(i, refused.why(), refused.line());
                    return new Result(document, document, 0, List.of(why));
                }
                case Outcome.Edited edited -> trail = trail.then(edited);
            }
        }
        return new Result(document, trail.now(), operations.size(), List.of());
    }

    private static Outcome apply(Operation edit, IdTrail trail, Editor editor) throws ScriptException {
        try {
            Editor.checkClean(trail.now());
            return editor.apply(trail.now(), edit.read(new ScriptIds(trail)).withIds(trail));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }
}
