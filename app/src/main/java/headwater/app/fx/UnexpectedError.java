package headwater.app.fx;

/// Work that ended by an [Error], the cause of this: a fault of the program, not of its input.
public final class UnexpectedError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedError(Error error) {
        super(error.toString(), error);
    }
}
