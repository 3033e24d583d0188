package headwater.prefect.live;

import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.Socket;

/// Why the connection of a feed ended, and whether connecting again can help.
///
/// @param isFinal whether it would end the same way each time
record Disconnection(Failure why, boolean isFinal) {
    /// By the close codes that the server uses; 1006 is what is left when it closed without one.
    static Disconnection of(Socket.Signal.Closed closed, String where) {
        var said = closed.reason();
        return switch (closed.code()) {
            case 1008 -> new Disconnection(new Failure(FailureReason.CREDENTIALS, where, said), true);
            case 1002 -> new Disconnection(new Failure(FailureReason.NOT_UNDERSTOOD, where, said), true);
            case 1001, 1012 -> new Disconnection(new Failure(FailureReason.RESTARTING, where, said), false);
            default ->
                new Disconnection(
                        new Failure(FailureReason.FEED_ENDED, where, (closed.code() + " " + said).strip()), false);
        };
    }

    static Disconnection of(Socket.Signal.Broken broken, String where) {
        return switch (broken.status()) {
            case 0, 101 -> new Disconnection(broken.why(), false);
            case 401 -> new Disconnection(new Failure(FailureReason.CREDENTIALS, where, ""), true);
            case 403, 404 -> new Disconnection(new Failure(FailureReason.NO_FEED, where, ""), true);
            default ->
                new Disconnection(new Failure(FailureReason.STATUS, where, String.valueOf(broken.status())), false);
        };
    }
}
