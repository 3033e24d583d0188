package headwater.app.launch;

import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.List;

/// The fields of a form made from the signature of a flow and its docstring, as it stands in its file.
public final class SignatureFields {
    private SignatureFields() {}

    /// A field for each parameter that a run can give.
    public static List<ParameterField> of(Document document, Flow flow) {
        var python = document.source().text();
        var said = Docstring.of(document.source().text(flow.definition())).parameters();
        return flow.parameters().stream()
                .map(parameter ->
                        ParameterField.of(parameter, python).describedAs(said.getOrDefault(parameter.name(), "")))
                .toList();
    }
}
