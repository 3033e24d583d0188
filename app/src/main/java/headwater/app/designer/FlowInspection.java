package headwater.app.designer;

import headwater.app.designer.Inspection.Part;
import headwater.app.designer.Inspection.Tab;
import headwater.flow.Flow;
import headwater.flow.Option;
import headwater.flow.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/// What the inspector shows of a flow itself: its parameters and its options.
final class FlowInspection {
    // The options that real flows set most, and Prefect's words for what is left out.
    private static final List<Prompt> OPTIONS = List.of(
            new Prompt("name", "as the function"),
            new Prompt("log_prints", "False"),
            new Prompt("retries", "0"),
            new Prompt("retry_delay_seconds", "0"),
            new Prompt("timeout_seconds", "none"),
            new Prompt("flow_run_name", "generated"),
            new Prompt("task_runner", "thread pool"));

    private FlowInspection() {}

    /// An option that is offered although it is not set.
    ///
    /// @param words what holds then
    record Prompt(String option, String words) {}

    static Inspection of(Flow flow) {
        var parameters = new ArrayList<Part>();
        parameters.add(new Part.Field("Function", new Property.FlowFunction(flow.id()), flow.function(), ""));
        parameters.add(new Part.Section("Parameters"));
        for (var parameter : flow.parameters()) {
            parameters.add(new Part.Field(
                    label(parameter),
                    new Property.ParameterDefault(flow.id(), parameter.name()),
                    Objects.requireNonNullElse(parameter.defaultText(), ""),
                    Inspection.REQUIRED));
        }
        parameters.add(new Part.Field("Add", new Property.NewParameter(flow.id()), "", "name"));
        parameters.add(new Part.Note(
                "N or a double-click on the canvas adds a card; press ? there for all keys and gestures."));
        var tabs = List.of(
                new Tab(InspectorTab.PARAMETERS, parameters),
                new Tab(
                        InspectorTab.OPTIONS,
                        options(OPTIONS, flow.options(), name -> new Property.FlowOption(flow.id(), name))));
        return new Inspection(Feather.GIT_BRANCH, flow.name(), tabs, List.of());
    }

    private static String label(Parameter parameter) {
        var annotation = parameter.annotation();
        return annotation == null ? parameter.name() : parameter.name() + ": " + annotation;
    }

    /// A field for each option: the usual ones first, then those that are set beside.
    static List<Part> options(List<Prompt> usual, List<Option> set, Function<String, Property> property) {
        var texts = new LinkedHashMap<String, String>();
        usual.forEach(prompt -> texts.put(prompt.option(), ""));
        set.forEach(option -> texts.put(option.name(), option.value()));
        return texts.entrySet().stream()
                .map(option -> field(usual, option, property))
                .toList();
    }

    private static Part field(
            List<Prompt> usual, Map.Entry<String, String> option, Function<String, Property> property) {
        var words = usual.stream()
                .filter(prompt -> prompt.option().equals(option.getKey()))
                .map(Prompt::words)
                .findFirst()
                .orElse("");
        return new Part.Field(option.getKey(), property.apply(option.getKey()), option.getValue(), words);
    }
}
