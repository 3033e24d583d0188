package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.engine.LocalPrefect;
import headwater.app.program.Folders;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.PrefectClient;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a deployment that Prefect made, of a flow with values of every kind.
@Tag("live")
class FormLiveTest {
    private static final String FLOW = """
            import enum
            from datetime import datetime, timedelta
            from pathlib import Path
            from typing import Literal, Optional, Union

            from prefect import flow, get_run_logger
            from pydantic import BaseModel, Field, SecretStr

            Mode = enum.Enum("Mode", {(k, k) for k in ["fast", "slow"]})


            class Window(BaseModel):
                start: str = "00:00"
                end: Optional[str] = "23:59"
                mode: Mode = Mode.fast
                limit: Optional[int] = Field(default=None, le=96)


            class Only(BaseModel):
                flag: bool = False
                n: int = 1
                token: SecretStr = SecretStr("own")


            @flow
            def windowed(
                window: Window,
                only: Only,
                required: bool,
                given: Only = Only(flag=True, n=7, token=SecretStr("given")),
                optional: bool | None = None,
                total: Union[int, None] = None,
                names: list[str] = ["a", "b"],
                pairs: Optional[dict[str, int]] = None,
                when: Optional[datetime] = None,
                every: timedelta = timedelta(minutes=5),
                path: Path = Path("data") / "in.csv",
                kind: Literal["x", "y", 3] = "x",
                big: int = 10**30,
                rate: float = 0.1,
                text: str = "line one\\nline two",
                secret: SecretStr = SecretStr("whole"),
            ):
                \"""Say what came.

                Args:
                    required: Whether it is so.
                \"""
                told = [each.get_secret_value() for each in (only.token, given.token, secret)]
                rest = [window, only, required, given, optional, total, names, pairs, when, every, path, kind, big, rate]
                get_run_logger().info("came %r %r %s", rest, text, told)
            """;

    @TempDir
    private Path place;

    private LocalPrefect local = new LocalPrefect(Folders.here(), System.getenv());

    @AfterEach
    void endTheServer() {
        local.close();
    }

    @Test
    void sendsWhatWasTouchedAndNothingElse() throws Exception {
        var environment = new HashMap<>(System.getenv());
        environment.put("HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        local = new LocalPrefect(Folders.here(), environment);
        var file = Files.writeString(
                Files.createDirectory(place.resolve("project")).resolve("models.py"), FLOW);
        var document = new PythonReader(Project.none()).read(file);
        try (var client = new PrefectClient(local.server(0, _ -> {}).address())) {
            var launch = new Launch(local, Folders.here());
            var deployment =
                    launch.deploy(client, document, document.flow("windowed").orElseThrow(), _ -> {});
            var deployed = client.deployments().read(deployment);
            var form = new FormModel(SchemaFields.of(deployed.parameterOpenapiSchema(), deployed.parameters()));
            assertThat(form.problems()).extracting(each -> each.item().path()).containsExactly("required");
            assertThat(FormModelTest.item(form, "required").field().description())
                    .isEqualTo("Whether it is so.");

            FormModelTest.item(form, "required").give(true);
            FormModelTest.item(form, "window.limit").type("5");
            var run = launch.submit(client, deployment, form.sent(), _ -> {});

            assertThat(run.parameters())
                    .isEqualTo(Map.of(
                            "window", Map.of("start", "00:00", "end", "23:59", "mode", "fast", "limit", 5),
                            "only", Map.of(),
                            "required", true));
            assertThat(said(client, run)).isEqualTo("""
                    came [Window(start='00:00', end='23:59', mode=<Mode.fast: 'fast'>, limit=5), \
                    Only(flag=False, n=1, token=SecretStr('**********')), True, \
                    Only(flag=True, n=7, token=SecretStr('**********')), None, None, ['a', 'b'], None, None, \
                    datetime.timedelta(seconds=300), PosixPath('data/in.csv'), 'x', \
                    1000000000000000000000000000000, 0.1] 'line one\\nline two' ['own', 'given', 'whole']""");
        }
    }

    private static String said(PrefectClient client, FlowRun run) throws Exception {
        await().until(() -> client.flowRuns().read(run.id()).stateType().isTerminal());
        assertThat(client.flowRuns().read(run.id()).stateType()).isEqualTo(StateType.COMPLETED);
        var ofRun = LogFilter.any().ofFlowRuns(List.of(run.id()));
        return await().until(
                        () -> client.logs().all(ofRun).stream()
                                .map(LogLine::message)
                                .filter(line -> line.startsWith("came "))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
