package headwater.flow.export;

import headwater.flow.Document;
import headwater.flow.Flow;
import java.io.IOException;
import java.nio.file.Path;

/// A target that a flow can be exported to.
public interface Exporter {

    /// The files that describe a flow of a document to the target, as they would stand in a folder. Reads what is
    /// there,
    /// writes nothing.
    ///
    /// @throws ExportRefusedException if it cannot be said, or not without touching what another hand wrote
    /// @throws IOException if a file in the folder cannot be read
    Export export(Document document, Flow flow, Path folder) throws ExportRefusedException, IOException;
}
