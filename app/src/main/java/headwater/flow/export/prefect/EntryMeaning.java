package headwater.flow.export.prefect;

import headwater.flow.export.yaml.YamlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a deployment has to mean once what was asked for is in it, whichever way it is written.
final class EntryMeaning {
    private EntryMeaning() {}

    /// The whole file afterwards.
    ///
    /// @param place the index of the deployment that is changed; -1 for a new one at the end
    static Map<@Nullable Object, @Nullable Object> expected(
            @Nullable Object file,
            Map<String, @Nullable Object> named,
            Map<String, @Nullable Object> fresh,
            int place) {
        var root = copy(file);
        var deployments = new ArrayList<@Nullable Object>();
        if (root.get("deployments") instanceof List<?> old) {
            deployments.addAll(old);
        }
        if (place < 0) {
            deployments.add(fresh);
        } else {
            deployments.set(place, merged(deployments.get(place), named, fresh));
        }
        root.put("deployments", deployments);
        return root;
    }

    /// What of the named fields a deployment can be asked for: the entrypoint that it has is its own way to write
    /// it.
    static Map<String, @Nullable Object> asked(@Nullable Object has, Map<String, @Nullable Object> named) {
        var asked = new LinkedHashMap<String, @Nullable Object>(named);
        if (YamlValues.get(has, "entrypoint") != null) {
            asked.remove("entrypoint");
        }
        return asked;
    }

    /// A deployment with the fields that are asked for. Of `parameters` and `work_pool` only what is asked for is
    /// exchanged, and of a schedule only when it runs.
    static Map<@Nullable Object, @Nullable Object> merged(
            @Nullable Object has, Map<String, @Nullable Object> named, Map<String, @Nullable Object> fresh) {
        var result = copy(has);
        asked(has, named).forEach((key, value) -> {
            var now = result.get(key);
            if (key.equals("schedules")) {
                schedule(result, value, fresh.get(key));
            } else if (value instanceof Map<?, ?> inner && now instanceof Map) {
                var merged = copy(now);
                merged.putAll(inner);
                result.put(key, merged);
            } else {
                result.put(key, value);
            }
        });
        return result;
    }

    private static void schedule(
            Map<@Nullable Object, @Nullable Object> deployment, @Nullable Object named, @Nullable Object fresh) {
        var wanted = named instanceof List<?> list && list.getFirst() instanceof Map<?, ?> one ? one : Map.of();
        if (deployment.get("schedule") instanceof Map<?, ?> single) {
            deployment.put("schedule", schedule(single, wanted));
        } else if (deployment.get("schedules") instanceof List<?> several && !several.isEmpty()) {
            if (several.size() == 1) {
                deployment.put("schedules", List.of(schedule(several.getFirst(), wanted)));
            }
        } else {
            deployment.put("schedules", fresh);
        }
    }

    private static Map<@Nullable Object, @Nullable Object> schedule(@Nullable Object has, Map<?, ?> wanted) {
        var result = copy(has);
        for (var kind : ScheduleFields.others(result, wanted)) {
            result.remove(kind);
        }
        result.putAll(wanted);
        return result;
    }

    /// The value without the kinds of schedule that it says are null.
    static @Nullable Object withoutNullKinds(@Nullable Object file) {
        var root = copy(file);
        if (!(root.get("deployments") instanceof List<?> list)) {
            return file;
        }
        root.put("deployments", list.stream().map(EntryMeaning::plain).toList());
        return root;
    }

    private static @Nullable Object plain(@Nullable Object deployment) {
        var copy = copy(deployment);
        copy.computeIfPresent("schedule", (_, one) -> plainSchedule(one));
        copy.computeIfPresent(
                "schedules",
                (_, all) -> all instanceof List<?> list
                        ? list.stream().map(EntryMeaning::plainSchedule).toList()
                        : all);
        return deployment instanceof Map ? copy : deployment;
    }

    private static @Nullable Object plainSchedule(@Nullable Object schedule) {
        if (!(schedule instanceof Map)) {
            return schedule;
        }
        var copy = copy(schedule);
        ScheduleFields.KINDS.forEach(kind -> copy.remove(kind, null));
        return copy;
    }

    private static Map<@Nullable Object, @Nullable Object> copy(@Nullable Object mapping) {
        var copy = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        if (mapping instanceof Map<?, ?> map) {
            copy.putAll(map);
        }
        return copy;
    }
}
