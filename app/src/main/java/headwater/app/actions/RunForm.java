package headwater.app.actions;

import headwater.app.launch.RunFields;
import headwater.app.launch.SchemaFields;
import headwater.app.words.Words;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a form asks for before something is done with a run.
///
/// @param note what is said below the fields
record RunForm(RunFields fields, String note) {
    /// A form for the parameters of a run, by the schema of its deployment, filled in as the run got them. Blocking.
    static RunForm ofParameters(PrefectClient client, FlowRun run) throws PrefectException {
        var deployment = client.deployments().read(Objects.requireNonNull(run.deploymentId()));
        return new RunForm(RunFields.like(client, deployment, run), Words.of(RunAction.RUN_AGAIN.effect(run)));
    }

    /// A form for what a paused run waits for. Blocking.
    static RunForm ofInput(PrefectClient client, FlowRun run) throws PrefectException {
        var state = run.state();
        var keys = state == null ? null : state.stateDetails().runInputKeyset();
        if (keys == null) {
            return new RunForm(RunFields.of(List.of()), "");
        }
        var inputs = client.flowRuns().inputs(run.id(), "").stream()
                .collect(Collectors.toMap(FlowRunInput::key, FlowRunInput::value));
        var description = text(inputs.get(String.valueOf(keys.get("description"))));
        var note = description.isEmpty()
                ? Words.of(ActionText.WAITS_FOR_INPUT)
                : Words.of(ActionText.WAITS_FOR_INPUT_SAYING, description);
        var fields = SchemaFields.of(object(inputs.get(String.valueOf(keys.get("schema")))), Map.of());
        return new RunForm(RunFields.of(fields), note);
    }

    private static @Nullable Object json(@Nullable String text) {
        try {
            return text == null ? null : Json.readAny(text);
        } catch (JsonException notJson) {
            return null;
        }
    }

    private static String text(@Nullable String json) {
        return json(json) instanceof String words ? words : "";
    }

    private static Map<String, @Nullable Object> object(@Nullable String json) {
        var fields = new HashMap<String, @Nullable Object>();
        if (json(json) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return fields;
    }
}
