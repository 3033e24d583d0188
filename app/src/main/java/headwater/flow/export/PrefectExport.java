package headwater.flow.export;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Parameter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A flow as a deployment in the `prefect.yaml` of a folder, as Prefect's own `deploy` reads it. The flow's file is not
/// copied: the entrypoint names it, seen from the folder.
public record PrefectExport(DeploymentPlan plan) implements Exporter {
    private static final String FILE = "prefect.yaml";

    // Prefect refuses these in names.
    private static final String BANNED = "/%&<>";

    @Override
    public Export export(Document document, Flow flow, Path folder) throws ExportRefusedException, IOException {
        check();
        var entrypoint = entrypoint(document, flow, folder);
        var before = read(folder.resolve(FILE));
        var fields = plan.fields(entrypoint);
        try {
            var file = new ExportFile(FILE, before, PrefectYaml.splice(before, fields));
            return new Export(List.of(file), report(flow, entrypoint, file));
        } catch (ExportRefusedException refused) {
            throw new ExportRefusedException(refused.line(), FILE + ": " + refused.getMessage());
        }
    }

    /// The text of a `prefect.yaml` that holds this deployment and nothing else, for a project in this folder; whatever
    /// stands there is neither read nor touched.
    ///
    /// @throws ExportRefusedException if it cannot be said
    public String alone(Document document, Flow flow, Path folder) throws ExportRefusedException {
        check();
        return PrefectYaml.splice(null, plan.fields(entrypoint(document, flow, folder)));
    }

    private void check() throws ExportRefusedException {
        if (plan.name().isBlank() || plan.workPool().isBlank()) {
            throw new ExportRefusedException(0, "A deployment needs a name and a work pool.");
        }
        if ((plan.name() + plan.workPool()).chars().anyMatch(c -> BANNED.indexOf(c) >= 0)) {
            throw new ExportRefusedException(
                    0, "The names of deployments and work pools may hold none of " + BANNED + ".");
        }
    }

    private static String entrypoint(Document document, Flow flow, Path folder) throws ExportRefusedException {
        var file = document.file();
        if (file == null) {
            throw new ExportRefusedException(0, "Save the flow to a file first: a deployment names the file.");
        }
        var root = folder.toAbsolutePath().normalize();
        var place = file.toAbsolutePath().normalize();
        if (!java.util.Objects.equals(root.getRoot(), place.getRoot())) {
            throw new ExportRefusedException(0, "The flow lies on another disk than " + root + ".");
        }
        return root.relativize(place).toString().replace('\\', '/') + ":" + flow.function();
    }

    private static @org.jspecify.annotations.Nullable String read(Path file)
            throws IOException, ExportRefusedException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException binary) {
            throw new ExportRefusedException(0, FILE + ": it is not UTF-8 text.");
        }
    }

    private List<Remark> report(Flow flow, String entrypoint, ExportFile file) {
        var report = new ArrayList<Remark>();
        var done = file.isChanged()
                ? (file.before() == null ? "is written" : "is brought up to date")
                : "is there already";
        report.add(new Remark(
                Remark.Kind.FAITHFUL,
                flow.line(),
                "Deployment " + plan.name() + " of " + entrypoint + " " + done + " in " + FILE + "."));
        var known = flow.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        var takesAny = flow.parameters().stream().anyMatch(one -> one.form() == Parameter.Form.KEYWORDS);
        plan.parameters().forEach((name, value) -> {
            if (!known.contains(name) && !takesAny) {
                report.add(new Remark(
                        Remark.Kind.NOT_EXPRESSIBLE, flow.line(), "The flow has no parameter " + name + "."));
            }
            if (String.valueOf(value).contains("{{")) {
                report.add(new Remark(
                        Remark.Kind.APPROXIMATED,
                        flow.line(),
                        "Prefect fills in what stands in {{ }} in " + name + "."));
            }
        });
        if (plan.schedule() != null) {
            flow.parameters().stream()
                    .filter(one -> one.isRequired() && !plan.parameters().containsKey(one.name()))
                    .forEach(one -> report.add(new Remark(
                            Remark.Kind.NOT_EXPRESSIBLE,
                            one.span().line(),
                            "Scheduled runs will fail: the parameter " + one.name() + " has no value.")));
        }
        return report;
    }
}
