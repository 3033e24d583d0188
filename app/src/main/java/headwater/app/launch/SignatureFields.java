package headwater.app.launch;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.python.DefinedTypes;
import java.util.List;

/// The fields of a form made from the signature of a flow and its docstring, as it stands in its file, and from the
/// types that this names.
public final class SignatureFields {
    private SignatureFields() {}

    /// A field for each parameter that a run can give.
    ///
    /// @param defined the types that the document's file knows
    public static List<ParameterField> of(Document document, Flow flow, DefinedTypes defined) {
        var types = new KnownTypes(defined);
        var said = Docstring.of(document.source().text(flow.definition())).parameters();
        return flow.parameters().stream()
                .map(parameter -> {
                    var field = ParameterField.of(parameter, types);
                    return field.describedAs(said.getOrDefault(parameter.name(), field.description()));
                })
                .toList();
    }
}
