package headwater.graph.layout;

/// A layout's own method failed. It is carried by a [LayoutResult], not thrown.
public final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LayoutException(Throwable cause) {
        super("The layout failed: " + cause, cause);
    }
}
