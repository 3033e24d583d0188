package headwater.prefect.live;

/// Why a feed ended, and whether trying again can help.
///
/// @param why a sentence
/// @param forGood whether it will end the same way each time
record Loss(String why, boolean forGood) {
    /// Close codes as the server uses them; 1006 is what is left when it closed without a word.
    static Loss closed(int code, String reason, String where) {
        var told = reason.isEmpty() ? "" : " (" + reason + ")";
        return switch (code) {
            case 1008 -> new Loss(where + " wants other credentials" + told + ".", true);
            case 1002 -> new Loss(where + " did not understand what the feed asked for" + told + ".", true);
            case 1011 -> new Loss(where + " gave up the feed" + told + ".", false);
            case 1001, 1012 -> new Loss(where + " is stopping or starting again" + told + ".", false);
            default -> new Loss(where + " closed the feed with code " + code + told + ".", false);
        };
    }

    static Loss broken(Signal.Broken broken, String where) {
        return switch (broken.status()) {
            case 0, 101 -> new Loss("The feed from " + where + " is lost: " + broken.words() + ".", false);
            case 401 -> new Loss(where + " wants other credentials.", true);
            case 403, 404 -> new Loss(where + " has no such feed.", true);
            default -> new Loss(where + " refused the feed with status " + broken.status() + ".", false);
        };
    }
}
