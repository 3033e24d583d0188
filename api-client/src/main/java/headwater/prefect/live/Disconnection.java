package headwater.prefect.live;

import headwater.prefect.Socket;

/// Why the connection of a feed ended, and whether connecting again can help.
///
/// @param why a sentence
/// @param isFinal whether it would end the same way each time
record Disconnection(String why, boolean isFinal) {
    /// By the close codes that the server uses; 1006 is what is left when it closed without one.
    static Disconnection of(Socket.Signal.Closed closed, String where) {
        var reason = closed.reason().isEmpty() ? "" : " (" + closed.reason() + ")";
        return switch (closed.code()) {
            case 1008 -> new Disconnection(where + " requires other credentials" + reason + ".", true);
            case 1002 ->
                new Disconnection(where + " did not understand the request of the live feed" + reason + ".", true);
            case 1011 -> new Disconnection(where + " ended the live feed" + reason + ".", false);
            case 1001, 1012 -> new Disconnection(where + " is stopping or restarting" + reason + ".", false);
            default ->
                new Disconnection(where + " ended the live feed with code " + closed.code() + reason + ".", false);
        };
    }

    static Disconnection of(Socket.Signal.Broken broken, String where) {
        return switch (broken.status()) {
            case 0, 101 ->
                new Disconnection("The live feed of " + where + " is interrupted: " + broken.why() + ".", false);
            case 401 -> new Disconnection(where + " requires other credentials.", true);
            case 403, 404 -> new Disconnection(where + " has no such live feed.", true);
            default -> new Disconnection(where + " refused the live feed with status " + broken.status() + ".", false);
        };
    }
}
