package headwater.flow.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.Source;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesTest {
    private static Syntax expression(String python) {
        return PythonParser.parse(Source.of(python)).parts().getFirst().parts().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f.result()",
                "f.result(timeout=3)",
                "f.wait()",
                "f.wait_async()",
                "f.result_async()",
                "f.aresult()"
            })
    void waitsForAFuture(String python) {
        var call = expression(python);
        var future = Futures.waitedFor(call);
        assertThat(future).isNotNull().extracting(Syntax::text).isEqualTo("f");
        assertThat(Futures.waitOn(Objects.requireNonNull(future))).isSameAs(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"f.state", "f.result", "f.results()", "result()", "wait(f)", "f.state.is_failed()", "f[0]", "f"})
    void doesNotTakeOtherExpressionsForWaiting(String python) {
        assertThat(Futures.waitedFor(expression(python))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"submit, SUBMIT", "map, MAP", "delay, DELAY", "apply_async, DELAY"})
    void knowsHowATaskIsHandedOver(String method, CallMode mode) {
        assertThat(Futures.mode(method)).contains(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "prefect.futures.wait, true",
        "prefect.futures.as_completed, true",
        "prefect.futures.resolve_futures_to_results, true",
        "asyncio.wait, false",
        "prefect.task, false"
    })
    void knowsTheFunctionsThatWait(String origin, boolean waits) {
        assertThat(Futures.isWaitingFunction(origin)).isEqualTo(waits);
    }
}
