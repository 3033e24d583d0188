package headwater.app.monitor;

/// Where the columns of the log are, in pixels, and how many characters fit. The font has one width.
///
/// @param character the width of a character
/// @param width of the whole row
/// @param scrolled how many characters of the messages are out of sight to the left
record LogColumns(double character, double width, int scrolled) {
    private static final double LEFT = 12;
    private static final double GAP = 14;
    private static final int TIME_LENGTH = 12;
    private static final int LEVEL_LENGTH = 5;
    private static final double NARROW = 760;

    double time() {
        return LEFT;
    }

    double level() {
        return time() + TIME_LENGTH * character + GAP;
    }

    double source() {
        return level() + LEVEL_LENGTH * character + GAP;
    }

    /// How many characters of a source are shown.
    int sourceLength() {
        return width < NARROW ? 12 : 24;
    }

    double message() {
        return source() + sourceLength() * character + GAP;
    }

    /// How many characters of a message are in sight; at least some.
    int messageLength() {
        return Math.max(10, (int) ((width - message() - GAP) / character));
    }
}
