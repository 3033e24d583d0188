package headwater.prefect;

/// What failed between the client and a server, or in a text that was to be the server's address.
public enum FailureReason {
    // No answer
    NO_SUCH_HOST,
    NO_ROUTE,
    NOT_LISTENING,
    /// The proxy that leads to the server, which is where, cannot be reached.
    NO_PROXY,
    TOO_SLOW,
    CANCELLED,
    /// No common encryption, or a certificate that is not trusted; the detail says what.
    NOT_SECURE,
    /// The file of certificates is where; the detail says what is wrong with it.
    BAD_CERTIFICATES,
    /// The API key holds a character that no header can have.
    BAD_KEY,
    /// A header that a person has set holds a character that none can have; the detail is its name.
    BAD_HEADER,
    /// The detail says how.
    CONNECTION_LOST,
    /// The client was closed.
    CLIENT_CLOSED,

    // The server refused
    CREDENTIALS,
    FORBIDDEN,
    NOT_FOUND,
    REFUSED,
    NOT_UNDERSTOOD,
    TOO_MANY_REQUESTS,
    BUSY,
    /// Another status; the detail begins with it.
    STATUS,
    /// Beside one of these that says all by itself: what the server said is the detail.
    SERVER_SAYS,

    // The live feed ended
    /// The detail is the close code and what the server said.
    FEED_ENDED,
    RESTARTING,
    NO_FEED,
    /// The detail is the kind of error.
    NOT_READ,

    // Something else is at the address
    WEB_PAGE,
    NOT_PREFECT,
    /// An answer so long that no Prefect server gives it.
    TOO_LONG,
    UNHEALTHY,
    /// The detail is the status.
    NO_API,

    // A text that is not an address
    NO_ADDRESS,
    /// The detail is the scheme.
    BAD_SCHEME,
    NO_HOST,
    /// The detail is the port.
    BAD_PORT,
    BAD_ADDRESS,
    /// The file of profiles is where; the detail is the name that it does not have.
    NO_PROFILE
}
