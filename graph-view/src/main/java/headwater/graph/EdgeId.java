package headwater.graph;

import static java.util.Objects.requireNonNull;

/// The name of an edge, unique in its diagram.
public record EdgeId(String value) {
    public EdgeId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
