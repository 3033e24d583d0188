package headwater.flow.python;

import headwater.flow.Flow;
import headwater.flow.ItemId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the body of one flow.
final class FlowReader {
    private FlowReader() {}

    /// @param decorator the decorator or call that makes the function a flow
    /// @param names what is known around the body, names of the body included
    static Flow read(
            String function,
            String name,
            Syntax definition,
            @Nullable Syntax decorator,
            Names names,
            Set<String> unresolved) {
        var reading = new Reading(names, unresolved);
        var parameters = Definitions.parameters(definition);
        for (var parameter : parameters) {
            reading.environment.set(parameter.name(), new Value(ItemId.PARAMETERS, Value.Origin.PARAMETER, false));
        }
        var block = BlockBuilder.top(reading);
        var body = definition.child("body");
        if (body != null) {
            new Statements(reading).block(body, block);
        }
        var built = block.build((body == null ? definition : body).span());
        Syntax call = decorator == null ? null : Definitions.callOf(decorator);
        var around = definition.parent();
        var whole = around != null && around.is("decorated_definition") ? around : definition;
        return new Flow(
                function,
                name,
                function,
                definition.span().line(),
                Definitions.options(call),
                parameters,
                built,
                reading.edges.all(),
                FlowComplexity.of(built, reading.hidesCalls),
                whole.span(),
                definition.span(),
                decorator == null || !decorator.is("decorator") ? null : decorator.span(),
                Definitions.isAsync(definition));
    }
}
