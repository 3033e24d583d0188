package headwater.app.why;

import headwater.flow.Message;
import org.jspecify.annotations.Nullable;

/// What is known of one condition.
///
/// @param verdict whether it holds
/// @param summary what was found, in a few words
/// @param reason why it does not hold; null where it does, or where another reason says all
public record Fact(
        Condition condition,
        Verdict verdict,
        Message summary,
        @Nullable Reason reason) {
    static Fact holds(Condition condition, Message summary) {
        return new Fact(condition, Verdict.HOLDS, summary, null);
    }

    static Fact open(Condition condition, Message summary) {
        return new Fact(condition, Verdict.OPEN, summary, null);
    }

    static Fact waits(Condition condition, Message summary, @Nullable Reason reason) {
        return new Fact(condition, Verdict.WAITS, summary, reason);
    }

    static Fact blocks(Condition condition, Message summary, Reason reason) {
        return new Fact(condition, Verdict.BLOCKS, summary, reason);
    }
}
