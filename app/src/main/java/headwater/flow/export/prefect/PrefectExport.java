package headwater.flow.export.prefect;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.Parameter;
import headwater.flow.export.Export;
import headwater.flow.export.ExportFile;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Remark;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A flow as a deployment in the `prefect.yaml` of a folder, as Prefect's own `deploy` reads it. The flow's file
/// is not copied: the entrypoint names it, seen from the folder.
///
/// @param workPool the work pool of a new deployment, where the plan leaves it open
/// @param timezone the time zone of a new schedule, where the plan leaves it open
public record PrefectExport(DeploymentPlan plan, String workPool, String timezone) {
    private static final String FILE = "prefect.yaml";

    // Prefect refuses these in names.
    private static final String BANNED = "/%&<>";

    /// The files as they would be; writes nothing.
    ///
    /// @throws ExportRefusedException if it cannot be expressed, or not without touching what another person wrote
    /// @throws IOException if the file in the folder cannot be read
    public Export export(Document document, Flow flow, Path folder) throws ExportRefusedException, IOException {
        validate();
        var entrypoint = entrypoint(document, flow, folder);
        var before = read(folder.resolve(FILE));
        try {
            var spliced =
                    PrefectYaml.splice(before, plan.fields(entrypoint), plan.fields(entrypoint, workPool, timezone));
            var file = new ExportFile(FILE, before, spliced.text());
            return new Export(List.of(file), report(flow, entrypoint, file, spliced.isNew()));
        } catch (ExportRefusedException refused) {
            throw new ExportRefusedException(refused.line(), Message.of(PrefectReason.IN_FILE, FILE, refused.why()));
        }
    }

    /// The text of a `prefect.yaml` that holds this deployment and nothing else, for a project in this folder;
    /// what is there is neither read nor touched.
    ///
    /// @throws ExportRefusedException if it cannot be expressed
    public String alone(Document document, Flow flow, Path folder) throws ExportRefusedException {
        validate();
        var fields = plan.fields(entrypoint(document, flow, folder), workPool, timezone);
        return PrefectYaml.splice(null, fields, fields).text();
    }

    private void validate() throws ExportRefusedException {
        if (plan.name().isBlank()) {
            throw new ExportRefusedException(PrefectReason.DEPLOYMENT_WITHOUT_NAME);
        }
        if (plan.workPool() != null && plan.workPool().isBlank()) {
            throw new ExportRefusedException(PrefectReason.WORK_POOL_WITHOUT_NAME);
        }
        if ((plan.name() + Objects.requireNonNullElse(plan.workPool(), ""))
                .chars()
                .anyMatch(c -> BANNED.indexOf(c) >= 0)) {
            throw new ExportRefusedException(PrefectReason.BANNED_CHARACTERS, BANNED);
        }
        if (plan.schedule() != null) {
            ScheduleFields.check(plan.schedule());
        }
    }

    private static String entrypoint(Document document, Flow flow, Path folder) throws ExportRefusedException {
        var file = document.file();
        if (file == null) {
            throw new ExportRefusedException(PrefectReason.NOT_SAVED);
        }
        var root = folder.toAbsolutePath().normalize();
        var place = file.toAbsolutePath().normalize();
        if (!Objects.equals(root.getRoot(), place.getRoot())) {
            throw new ExportRefusedException(PrefectReason.OTHER_DISK, root);
        }
        return root.relativize(place).toString().replace('\\', '/') + ":" + flow.function();
    }

    private static @Nullable String read(Path file) throws IOException, ExportRefusedException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException binary) {
            throw new ExportRefusedException(PrefectReason.IN_FILE, FILE, Message.of(PrefectReason.NOT_UTF8));
        }
    }

    private List<Remark> report(Flow flow, String entrypoint, ExportFile file, boolean isNew) {
        var report = new ArrayList<Remark>();
        report.add(new Remark(
                Remark.Kind.FAITHFUL,
                flow.line(),
                Message.of(
                        isNew
                                ? PrefectReason.ADDED
                                : file.isChanged() ? PrefectReason.UPDATED : PrefectReason.UNCHANGED,
                        plan.name(),
                        entrypoint,
                        FILE)));
        report.addAll(check(flow, plan.parameters(), plan.schedule() != null));
        return report;
    }

    /// What would not run as it is meant.
    static List<Remark> check(Flow flow, Map<String, ? extends @Nullable Object> parameters, boolean isScheduled) {
        var report = new ArrayList<Remark>();
        var known = flow.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        var takesAny = flow.parameters().stream().anyMatch(one -> one.form() == Parameter.Form.KEYWORDS);
        parameters.forEach((name, value) -> {
            if (!known.contains(name) && !takesAny) {
                report.add(new Remark(
                        Remark.Kind.NOT_EXPRESSIBLE, flow.line(), Message.of(PrefectReason.NO_PARAMETER, name)));
            }
            if (String.valueOf(value).contains("{{")) {
                report.add(new Remark(
                        Remark.Kind.APPROXIMATED, flow.line(), Message.of(PrefectReason.REPLACED_BY_PREFECT, name)));
            }
        });
        if (isScheduled) {
            flow.parameters().stream()
                    .filter(one -> one.isRequired() && !parameters.containsKey(one.name()))
                    .forEach(one -> report.add(new Remark(
                            Remark.Kind.NOT_EXPRESSIBLE,
                            one.span().line(),
                            Message.of(PrefectReason.NO_VALUE, one.name()))));
        }
        return report;
    }
}
