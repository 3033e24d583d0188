package headwater.flow.check;

import headwater.flow.Document;
import headwater.flow.Message;
import headwater.flow.python.PythonTree;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names that Prefect 2 had and Prefect 3 spells otherwise. Such files are read, and left as they are.
final class Prefect2Names implements Check {
    private static final Map<String, Object> RENAMED = Map.of(
            "ConcurrentTaskRunner", "`ThreadPoolTaskRunner`",
            "SequentialTaskRunner", "`ThreadPoolTaskRunner(max_workers=1)`",
            "build_from_flow", Message.of(FindingReason.DEPLOY_OR_SERVE),
            "Deployment", Message.of(FindingReason.DEPLOY_OR_SERVE),
            "Flow", Message.of(FindingReason.FLOW_DECORATOR));
    private static final Map<String, Object> MOVED = Map.of(
            "prefect.orion", "`prefect.server`",
            "prefect.infrastructure", Message.of(FindingReason.WORK_POOLS),
            "prefect.packaging", "`flow.deploy(...)`");

    @Override
    public List<Finding> findings(Document document) {
        var found = new ArrayList<Finding>();
        PythonTree.of(document).root().walk(node -> {
            if (node.is("import_from_statement")) {
                imported(node, found);
            } else if (node.is("attribute")) {
                var attribute = node.child("attribute");
                if (attribute != null && attribute.text().equals("build_from_flow")) {
                    add(node, "build_from_flow", RENAMED.getOrDefault("build_from_flow", ""), found);
                }
            }
        });
        return found;
    }

    private static void imported(Syntax statement, List<Finding> found) {
        var from = statement.child("module_name");
        if (from == null || !(from.text().equals("prefect") || from.text().startsWith("prefect."))) {
            return;
        }
        MOVED.forEach((old, now) -> {
            if (from.text().equals(old) || from.text().startsWith(old + ".")) {
                add(statement, old, now, found);
            }
        });
        for (var name : statement.children("name")) {
            var original = name.is("aliased_import") ? name.child("name") : name;
            var text = original == null ? "" : original.text();
            boolean old = text.endsWith("TaskRunner")
                    || (text.equals("Flow") && from.text().equals("prefect"))
                    || (text.equals("Deployment") && from.text().startsWith("prefect.deployments"));
            var now = old ? RENAMED.get(text) : null;
            if (now != null) {
                add(statement, text, now, found);
            }
        }
    }

    private static void add(Syntax node, String old, Object now, List<Finding> found) {
        var message = Message.of(FindingReason.PREFECT2_NAME, old, now);
        found.add(new Finding("prefect2-name", Finding.Severity.WARNING, node.span(), message, List.of()));
    }
}
