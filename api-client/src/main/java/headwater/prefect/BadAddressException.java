package headwater.prefect;

/// A text that is not a server address. The message says why, in words for the person who typed it, and shows no
/// secret.
public final class BadAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    BadAddressException(String words) {
        super(words);
    }
}
