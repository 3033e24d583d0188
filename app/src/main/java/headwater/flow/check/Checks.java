package headwater.flow.check;

import headwater.flow.Document;
import java.util.Comparator;
import java.util.List;

/// All checks together.
public final class Checks {
    private static final List<Check> ALL =
            List.of(new SyntaxErrors(), new BrokenModules(), new Prefect2Names(), new MissingArguments());

    private Checks() {}

    /// What the checks find in a document, in the order of the file.
    public static List<Finding> of(Document document) {
        return ALL.stream()
                .flatMap(check -> check.findings(document).stream())
                .sorted(Comparator.comparingInt(finding -> finding.span().startByte()))
                .toList();
    }
}
