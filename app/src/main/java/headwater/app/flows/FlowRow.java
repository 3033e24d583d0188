package headwater.app.flows;

import headwater.app.lists.Row;
import headwater.prefect.model.Flow;
import java.util.stream.Stream;

/// A flow in a list.
///
/// @param deployments how many deployments it has
public record FlowRow(Flow flow, int deployments) implements Row {
    @Override
    public String key() {
        return flow.id().toString();
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(Stream.of(flow.name()), flow.tags().stream());
    }
}
