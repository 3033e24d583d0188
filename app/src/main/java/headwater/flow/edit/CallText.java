package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.Callee;
import headwater.flow.Flow;
import headwater.flow.NodeKind;
import headwater.flow.Parameter;
import headwater.flow.python.Futures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a new call of a task, flow or function that the file knows, or can import.
final class CallText {
    private final DocumentTree tree;

    CallText(DocumentTree tree) {
        this.tree = tree;
    }

    /// A call as text, how the drawing will name it, and the splices that make the callee known.
    record Written(String text, String callee, List<Splice> imports) {}

    /// What the file knows under this name, empty when it must be imported.
    Optional<Callee> known(String callee) {
        List<Callee> known = tree.document().known();
        return known.stream()
                .filter(each -> each.reference().equals(callee))
                .findFirst()
                .or(() -> known.stream()
                        .filter(each -> each.function().equals(callee))
                        .findFirst());
    }

    /// @param line the line that refusals name
    Written write(Flow flow, int line, String callee, CallMode mode, Map<String, String> arguments) throws Refusal {
        var known = known(callee);
        String spelling;
        List<Splice> imports = List.of();
        if (known.isPresent()) {
            spelling = known.get().reference();
            check(flow, line, known.get(), mode);
        } else {
            int dot = callee.lastIndexOf('.');
            if (dot < 0) {
                throw new Refusal(line, EditReason.NO_CALLEE, callee);
            }
            for (var name : DottedNames.parts(callee)) {
                DocumentTree.checkedName(name, line);
            }
            var imported = new Imports(tree).of(callee.substring(0, dot), callee.substring(dot + 1));
            spelling = imported.spelling();
            imports = imported.splices();
        }
        var method = mode == CallMode.CALL ? "" : "." + mode.word();
        var list = String.join(", ", arguments(line, known.orElse(null), arguments));
        boolean awaits = mode == CallMode.CALL && known.map(Callee::isAsync).orElse(false);
        return new Written(
                (awaits ? "await " : "") + spelling + method + "(" + list + ")", DottedNames.last(spelling), imports);
    }

    private static void check(Flow flow, int line, Callee callee, CallMode mode) throws Refusal {
        if (mode != CallMode.CALL && callee.kind() != NodeKind.TASK) {
            throw new Refusal(line, EditReason.NOT_A_TASK, callee.reference());
        }
        if (callee.isAsync() && mode == CallMode.CALL && !flow.isAsync()) {
            throw new Refusal(line, EditReason.ASYNC_IN_SYNC, callee.reference(), flow.function());
        }
        if (callee.kind() == NodeKind.SUBFLOW && callee.function().equals(flow.function()) && callee.file() == null) {
            throw new Refusal(line, EditReason.CALLS_ITSELF, flow.function());
        }
    }

    /// In the order of the parameters; required ones that are not given become a visible `...`.
    private static List<String> arguments(int line, @Nullable Callee callee, Map<String, String> given) throws Refusal {
        var left = new LinkedHashMap<String, String>();
        for (var each : given.entrySet()) {
            left.put(each.getKey(), DocumentTree.checkedExpression(each.getValue(), line));
        }
        var texts = new ArrayList<String>();
        boolean open = false;
        boolean positional = true;
        for (var parameter : callee == null ? List.<Parameter>of() : callee.parameters()) {
            open |= parameter.form() == Parameter.Form.KEYWORDS;
            positional &=
                    parameter.form() == Parameter.Form.NORMAL || parameter.form() == Parameter.Form.POSITIONAL_ONLY;
            var text = left.remove(parameter.name());
            if (text == null && parameter.isRequired()) {
                text = "...";
            }
            if (text == null) {
                positional = false;
            } else {
                texts.add(positional ? text : parameter.name() + "=" + text);
            }
        }
        for (var each : left.entrySet()) {
            if (callee != null && !open && !each.getKey().equals(Futures.WAIT_FOR)) {
                throw new Refusal(line, EditReason.NO_PARAMETER, callee.reference(), each.getKey());
            }
            texts.add(DocumentTree.checkedName(each.getKey(), line) + "=" + each.getValue());
        }
        return texts;
    }
}
