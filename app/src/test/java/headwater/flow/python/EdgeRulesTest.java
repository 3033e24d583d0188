package headwater.flow.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Edge;
import headwater.flow.Flow;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The rules by which edges are drawn, one a test.
class EdgeRulesTest {
    private static final String HEAD = """
            import asyncio
            from prefect import flow, task, unmapped
            from prefect.futures import wait

            @task
            def a(x=0, y=0):
                return x

            @task
            def b(x=0, y=0):
                return x

            class Client:
                def read(self, x):
                    return x

            @task
            async def c(x=0):
                return x

            """;

    private static Flow flow(String body) {
        var indented = body.indent(4);
        boolean async = body.contains("await ");
        var definition = async ? "async def f(p=1, q=()):\n" : "def f(p=1, q=()):\n";
        return Corpus.text(HEAD + "@flow\n" + definition + indented).flows().getFirst();
    }

    private static List<String> edges(String body) {
        return flow(body).edges().stream().map(EdgeRulesTest::words).toList();
    }

    private static String words(Edge edge) {
        var port = edge.port() == null ? "" : "." + edge.port();
        return edge.kind().name().toLowerCase(Locale.ROOT) + " " + edge.from() + " -> " + edge.to() + port;
    }

    @Test
    void aDirectCallBlocksSoTheNextFollowsIt() {
        assertThat(edges("a()\nb()")).containsExactly("order a -> b");
    }

    @Test
    void aValueGoesFromTheCallThatMadeItToThePortThatTakesIt() {
        assertThat(edges("x = a()\nb(1, x)")).contains("data a -> b.y", "order a -> b");
    }

    @Test
    void whatAMethodIsCalledOnIsAnInputOfTheCall() {
        assertThat(edges("client = Client()\nrows = client.read(1)\nb(rows)"))
                .contains("data code@1 -> read.client", "data read -> b.x");
    }

    @Test
    void whatIsSubmittedDoesNotHoldUpWhatComesNext() {
        assertThat(edges("a.submit()\nb.submit()")).isEmpty();
    }

    @Test
    void whatIsMappedDoesNotHoldUpWhatComesNext() {
        assertThat(edges("a.map([1, 2])\nb()")).isEmpty();
    }

    @Test
    void whatIsSubmittedStillFollowsTheCallBeforeIt() {
        assertThat(edges("a()\nb.submit()")).containsExactly("order a -> b");
    }

    @Test
    void aFutureAsAnArgumentIsWaitedFor() {
        assertThat(edges("x = a.submit()\nb(x)")).contains("data a -> b.x");
    }

    @Test
    void aResultInPlainCodeIsABarrier() {
        assertThat(edges("x = a.submit()\ny = x.result() + 1\nb()"))
                .contains("barrier a -> code@1", "data a -> code@1.x", "order code@1 -> b");
    }

    @Test
    void aResultUnderAnotherNameIsTheSameValueAndABarrierForWhatFollows() {
        assertThat(edges("x = a.submit()\ny = x.result()\nb(y)")).contains("data a -> b.x", "barrier a -> b");
    }

    @Test
    void waitingForSeveralFuturesIsABarrier() {
        assertThat(edges("x = a.submit()\ny = b.submit()\nwait([x, y])\na()"))
                .contains("barrier a -> a#2", "barrier b -> a#2");
    }

    @Test
    void aSubmitWaitedForAtOnceBlocks() {
        assertThat(edges("x = a.submit().result()\nb()")).contains("order a -> b");
    }

    @Test
    void waitForOrders() {
        assertThat(edges("x = a.submit()\nb.submit(wait_for=[x])")).containsExactly("wait_for a -> b");
    }

    @Test
    void aVariableBoundAgainComesFromTheLatestCall() {
        assertThat(edges("x = a()\nx = b(x)\na(x)"))
                .contains("data a -> b.x", "data b -> a#2.x")
                .doesNotContain("data a -> a#2.x");
    }

    @Test
    void aListFilledInALoopIsOneCollectingEdge() {
        assertThat(edges("rs = []\nfor i in q:\n    rs.append(a(i))\nb(rs)"))
                .contains("collect for@1 -> b.x")
                .filteredOn(edge -> edge.endsWith("-> b.x"))
                .hasSize(1);
    }

    @Test
    void aListFilledWithANamedResultIsTheSame() {
        assertThat(edges("rs = []\nfor i in q:\n    r = a(i)\n    rs.append(r)\nb(rs)"))
                .contains("collect for@1 -> b.x");
    }

    @Test
    void aComprehensionCollects() {
        assertThat(edges("rs = [a(i) for i in q]\nb(rs)")).contains("collect comprehension@1 -> b.x");
    }

    @Test
    void branchesThatBindTheSameNameJoin() {
        assertThat(edges("if p:\n    x = a()\nelse:\n    x = b()\na(x)"))
                .contains("data if@1/a -> a.x", "data if@1/b -> a.x");
    }

    @Test
    void aBranchThatLeavesDoesNotJoin() {
        assertThat(edges("x = a()\nif p:\n    x = b()\n    return x\na(x)"))
                .contains("data a -> a#2.x")
                .doesNotContain("data if@1/b -> a#2.x");
    }

    @Test
    void aBranchWithoutElseKeepsTheOldVersionToo() {
        assertThat(edges("x = a()\nif p:\n    x = b()\na(x)")).contains("data a -> a#2.x", "data if@1/b -> a#2.x");
    }

    @Test
    void aHandlerSeesWhatMayHaveBeenBound() {
        assertThat(edges("x = a()\ntry:\n    x = b()\nexcept ValueError:\n    a(x)"))
                .contains("data a -> try@1/a.x", "data try@1/b -> try@1/a.x");
    }

    @Test
    void codeBetweenCallsCarriesValuesOn() {
        assertThat(edges("x = a()\ny = x + 1\nb(y)")).contains("data a -> code@1.x", "data code@1 -> b.x");
    }

    @Test
    void gatheredCallsDoNotFollowEachOther() {
        assertThat(edges("x, y = await asyncio.gather(c(1), c(2))\nb(x, y)"))
                .contains("data gather@1/c -> b.x", "data gather@1/c#2 -> b.y", "order gather@1 -> b")
                .doesNotContain("order gather@1/c -> gather@1/c#2");
    }

    @Test
    void nestedCallsAreJoinedWithoutAName() {
        var flow = flow("a(b(1))");
        assertThat(flow.edges()).anyMatch(edge -> words(edge).equals("data b -> a.x") && edge.variable() == null);
    }

    @Test
    void unpackedOutputsComeFromOneCall() {
        assertThat(edges("x, y = a()\nb(x, y)")).contains("data a -> b.x", "data a -> b.y");
    }

    @Test
    void parametersComeFromThePanel() {
        assertThat(edges("a(p)")).containsExactly("data parameters -> a.x");
    }

    @Test
    void loggingIsNoLinkOfTheSpine() {
        assertThat(edges("a()\nprint('x')\nb()")).containsExactly("order a -> b");
    }

    @Test
    void aContainerOfSubmitsDoesNotHoldUpWhatComesNext() {
        assertThat(edges("for i in q:\n    a.submit(i)\nb()")).doesNotContain("order for@1 -> b");
    }

    @Test
    void aNameBoundInAConditionCarriesTheValue() {
        assertThat(edges("if (x := a()):\n    b(x)")).contains("data a -> if@1/b.x");
    }

    @Test
    void theReturnTakesTheValue() {
        assertThat(edges("x = a()\nreturn x")).contains("data a -> return.value");
    }
}
