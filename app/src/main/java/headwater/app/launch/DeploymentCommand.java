package headwater.app.launch;

import headwater.app.look.ShellWords;
import headwater.prefect.json.Json;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The command of Prefect's own command line that makes the run for which a form asks. Pure.
///
/// @param line the command, for a POSIX shell
/// @param secrets the paths of the values that it leaves out, as a command is kept in histories and sent around
/// @param queue the work queue that was chosen, which the command has no option for; null for the deployment's own
record DeploymentCommand(
        String line, List<String> secrets, @Nullable String queue) {
    DeploymentCommand {
        secrets = List.copyOf(secrets);
    }

    /// The command for what a form asks for now.
    ///
    /// @param deployment `flow/deployment`
    static DeploymentCommand of(String deployment, FormModel form) {
        return of(deployment, form, ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /// The command for what a form asks for.
    ///
    /// @param now on the person's clock
    static DeploymentCommand of(String deployment, FormModel form, ZonedDateTime now) {
        var request = RunOptions.request(form, now);
        var secrets = new ArrayList<String>();
        var words = new ArrayList<>(List.of("prefect", "deployment", "run", deployment));
        form.sentItems().forEach(item -> {
            if (isSecret(item)) {
                secrets.add(item.path());
            } else {
                var value = Json.write(withoutSecrets(item, item.sent(), secrets));
                words.addAll(List.of("--param", item.field().name() + "=" + value));
            }
        });
        var due = request.due();
        if (due != null) {
            words.addAll(List.of("--start-at", due.toString()));
        }
        request.tags().forEach(tag -> words.addAll(List.of("--tag", tag)));
        var name = request.name();
        if (name != null) {
            // The command fills in parameters that a name has between braces.
            words.addAll(List.of("--flow-run-name", name.replace("{", "{{").replace("}", "}}")));
        }
        return new DeploymentCommand(ShellWords.line(words), secrets, request.workQueueName());
    }

    private static boolean isSecret(FormItem item) {
        return item.field().isSecret() && !item.isNull();
    }

    private static @Nullable Object withoutSecrets(FormItem item, @Nullable Object sent, List<String> secrets) {
        if (item.children().isEmpty() || !(sent instanceof Map<?, ?> values)) {
            return sent;
        }
        var kept = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> kept.put(String.valueOf(name), value));
        for (var child : item.children()) {
            var name = child.field().name();
            if (!isSecret(child)) {
                kept.computeIfPresent(name, (_, value) -> withoutSecrets(child, value, secrets));
            } else if (kept.containsKey(name)) {
                kept.remove(name);
                secrets.add(child.path());
            }
        }
        return kept;
    }
}
