package headwater.app.servers;

import org.jspecify.annotations.Nullable;

/// An attempt to connect. Its session ends with it, also where it is opened later. Any thread may use it.
final class ConnectAttempt {
    // Both guarded by this.
    private @Nullable ServerSession session;
    private boolean isGivenUp;

    /// Takes the session that was opened.
    ///
    /// @return the same, which has ended if the attempt was given up
    synchronized ServerSession opens(ServerSession opened) {
        session = opened;
        if (isGivenUp) {
            opened.close();
        }
        return opened;
    }

    /// Ends the session, now or as soon as it is opened.
    synchronized void giveUp() {
        isGivenUp = true;
        if (session != null) {
            session.close();
        }
    }
}
