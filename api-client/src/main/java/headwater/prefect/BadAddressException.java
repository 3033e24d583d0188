package headwater.prefect;

/// A text that is not a server address; [#failure()] says why. Shows no secret.
public final class BadAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    BadAddressException(FailureReason reason, String detail) {
        super(new Failure(reason, "", detail).toString());
        this.failure = new Failure(reason, "", detail);
    }

    /// What is wrong with it.
    public Failure failure() {
        return failure;
    }
}
