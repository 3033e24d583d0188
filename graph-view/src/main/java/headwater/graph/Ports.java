package headwater.graph;

import java.util.List;

/// The ports of a node, top to bottom.
///
/// @param inputs those on its left
/// @param outputs those on its right
public record Ports(List<Port> inputs, List<Port> outputs) {
    public static final Ports NONE = new Ports(List.of(), List.of());

    public Ports {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
