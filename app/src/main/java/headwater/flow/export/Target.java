package headwater.flow.export;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An engine that a flow can be exported to. Window and command line both ask by its form.
public interface Target {

    /// Its name on the command line, such as `prefect`.
    String name();

    /// What is made for it, such as "a Prefect deployment".
    Message title();

    /// What it asks for, in order.
    List<Field> form();

    /// What of the flow would not arrive as it is meant, each with its line in the flow's file. Needs no folder and
    /// reads no file.
    List<Remark> check(Flow flow, Answers answers);

    /// The files that describe a flow to the engine, as they would be in a folder. Reads what is there, writes
    /// nothing.
    ///
    /// @throws ExportRefusedException if it cannot be expressed, or not without touching what another person wrote
    /// @throws IOException if a file in the folder cannot be read
    Export export(Document document, Flow flow, Answers answers, Path folder)
            throws ExportRefusedException, IOException;
}
