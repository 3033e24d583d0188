package headwater.flow.python;

import java.util.List;

/// Tells the statements that a drawing folds away: logging, printing, docstrings, `...`.
final class FoldedStatements {
    private FoldedStatements() {}

    static boolean is(Syntax value, List<Syntax> targets, Reading reading) {
        if (targets.isEmpty() && value.is("string", "concatenated_string", "ellipsis")) {
            return true;
        }
        var function = value.is("call") ? value.child("function") : null;
        if (function == null) {
            return false;
        }
        var name = function.text();
        if (isLoggerMaker(function, name, reading)) {
            targets.forEach(target -> reading.loggers.add(target.text()));
            return true;
        }
        if (!targets.isEmpty()) {
            return false;
        }
        var object = function.child("object");
        var root = ValueUses.root(function);
        if (object != null && object.is("call")) {
            var maker = object.child("function");
            return maker != null && isLoggerMaker(maker, maker.text(), reading);
        }
        boolean logger = object != null && root != null && reading.loggers.contains(root.text());
        return logger || (name.equals("print") && !reading.environment.has("print"));
    }

    private static boolean isLoggerMaker(Syntax function, String name, Reading reading) {
        return name.equals("get_run_logger")
                || name.equals("logging.getLogger")
                || (reading.names.resolve(function) instanceof Referent.Prefect(String origin)
                        && Origins.last(origin).endsWith("get_run_logger"));
    }
}
