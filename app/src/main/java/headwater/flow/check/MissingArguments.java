package headwater.flow.check;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.Message;
import java.util.ArrayList;
import java.util.List;

/// Arguments that are still `...`, which an edit leaves where a value has gone.
final class MissingArguments implements Check {
    @Override
    public List<Finding> findings(Document document) {
        var found = new ArrayList<Finding>();
        for (var flow : document.flows()) {
            flow.body().visit(item -> {
                if (item instanceof Item.Call call) {
                    of(call, found);
                }
            });
        }
        return found;
    }

    private static void of(Item.Call call, List<Finding> found) {
        for (var argument : call.arguments()) {
            if (argument.binding().text().equals("...")) {
                var message = Message.of(FindingReason.MISSING_ARGUMENT, argument.port(), call.id());
                found.add(
                        new Finding("missing-argument", Finding.Severity.WARNING, argument.span(), message, List.of()));
            }
        }
    }
}
