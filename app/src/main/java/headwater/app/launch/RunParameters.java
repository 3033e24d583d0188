package headwater.app.launch;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.Parameter;
import headwater.flow.python.DefinedTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parameters of a run as a person gave them, all checked before anything is started.
///
/// @param values JSON values by the names of the parameters; whole only if there are no problems
/// @param problems what is wrong with each parameter that is missing, unknown or no value
public record RunParameters(Map<String, @Nullable Object> values, List<Message> problems) {
    /// Keeps the collections from changing.
    public RunParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(values));
        problems = List.copyOf(problems);
    }

    /// Reads what was typed for a flow's parameters.
    ///
    /// @param document the document that has the flow
    /// @param defined the types that the document's file knows
    /// @param typed texts by the names of the parameters; those that are left out take the flow's defaults
    public static RunParameters read(Document document, Flow flow, DefinedTypes defined, Map<String, String> typed) {
        var read = read(SignatureFields.of(document, flow, defined), typed);
        var problems = new ArrayList<>(read.problems());
        for (var name : typed.keySet()) {
            if (flow.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                problems.add(unknown(flow, name));
            }
        }
        return new RunParameters(read.values(), problems);
    }

    /// Reads what was typed into fields.
    ///
    /// @param typed texts by the names of the fields; those that are left out keep what they have
    static RunParameters read(List<ParameterField> fields, Map<String, String> typed) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var problems = new ArrayList<Message>();
        for (var field : fields) {
            var text = typed.get(field.name());
            if (text == null) {
                if (field.required()) {
                    problems.add(field.missing());
                }
                continue;
            }
            try {
                values.put(field.name(), field.value(text));
            } catch (ParameterField.NotAValue e) {
                problems.add(e.why());
            }
        }
        return new RunParameters(values, problems);
    }

    private static Message unknown(Flow flow, String name) {
        return flow.parameters().isEmpty()
                ? Message.of(LaunchReason.UNKNOWN, flow.name(), name)
                : Message.of(
                        LaunchReason.UNKNOWN_OF,
                        flow.name(),
                        name,
                        flow.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")));
    }
}
