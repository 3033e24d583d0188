package headwater.flow.check;

import headwater.flow.Document;
import java.util.List;

/// One check of a document. Pure: the same document gives the same findings.
interface Check {
    List<Finding> findings(Document document);
}
