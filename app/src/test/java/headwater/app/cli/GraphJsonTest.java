package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.UnreadableException;
import org.junit.jupiter.api.Test;

class GraphJsonTest {
    @Test
    void printsWhatTheDesignSays() throws UnreadableException {
        var json = GraphJson.of(Corpus.read("straight.py"), "straight.py", null);
        assertThat(json.path("file").asString()).isEqualTo("straight.py");
        var flow = json.path("flows").path(0);
        assertThat(flow.path("name").asString()).isEqualTo("nightly-copy");
        assertThat(flow.path("line").asInt()).isEqualTo(21);
        assertThat(flow.path("parameters").path(1).toString())
                .isEqualTo("{\"name\":\"table\",\"annotation\":\"str\",\"default\":\"\\\"orders\\\"\"}");
        assertThat(flow.path("nodes").path(2).toString())
                .isEqualTo(
                        "{\"id\":\"load\",\"kind\":\"task\",\"mode\":\"call\",\"name\":\"Load into the lake\","
                                + "\"callee\":\"load\",\"line\":28,\"endLine\":28,\"parent\":null,\"branch\":0,\"options\":{}}");
        assertThat(flow.path("edges").path(0).toString())
                .isEqualTo("{\"kind\":\"data\",\"from\":\"extract\",\"to\":\"clean\",\"port\":\"rows\","
                        + "\"variable\":\"rows\"}");
        assertThat(json.path("unresolved").isArray()).isTrue();
    }

    @Test
    void namesTheFlowInTheIdsWhenThereAreSeveral() throws UnreadableException {
        var json = GraphJson.of(Corpus.read("subflows.py"), "x", "parent");
        assertThat(json.path("flows").size()).isEqualTo(1);
        assertThat(json.path("flows").path(0).path("nodes").path(0).path("id").asString())
                .isEqualTo("parent:child");
    }

    @Test
    void everyEdgeJoinsNodesThatAreThere() throws UnreadableException {
        for (var file : Corpus.files()) {
            var json = GraphJson.of(Corpus.read(file), file.toString(), null);
            for (var flow : json.path("flows")) {
                var ids = flow.path("nodes")
                        .valueStream()
                        .map(node -> node.path("id").asString())
                        .toList();
                assertThat(ids).doesNotHaveDuplicates();
                for (var edge : flow.path("edges")) {
                    assertThat(ids)
                            .as(file.toString())
                            .contains(
                                    edge.path("from").asString(),
                                    edge.path("to").asString());
                }
            }
        }
    }
}
