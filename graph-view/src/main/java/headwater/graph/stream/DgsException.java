package headwater.graph.stream;

import java.io.IOException;

/// A text that is not a graph in GraphStream's format DGS.
public final class DgsException extends IOException {
    private static final long serialVersionUID = 1L;

    DgsException(Exception cause) {
        super(cause);
    }
}
