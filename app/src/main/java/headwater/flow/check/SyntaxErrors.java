package headwater.flow.check;

import headwater.flow.Document;
import java.util.List;

/// Where the text is not Python.
final class SyntaxErrors implements Check {
    @Override
    public List<Finding> findings(Document document) {
        return document.problems().stream()
                .map(problem ->
                        new Finding("syntax", Finding.Severity.ERROR, problem.span(), problem.message(), List.of()))
                .toList();
    }
}
