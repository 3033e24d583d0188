package headwater.app.designer;

import headwater.app.problem.Problem;
import headwater.flow.Message;
import org.jspecify.annotations.Nullable;

/// Why there is no drawing of the newest text.
final class NotDrawn {
    private NotDrawn() {}

    /// The reason; null if what is drawn is a flow of the newest text.
    static @Nullable Problem why(FlowDocumentModel model, DrawnFlow shown) {
        var newest = model.document();
        if (model.isUnreadable()) {
            return DesignerText.problem(Message.of(DesignerText.NOT_READ), DesignerText.NOT_READ_CURE);
        }
        if (!newest.isClean()) {
            return DesignerText.problem(Message.of(DesignerText.SYNTAX_ERROR), DesignerText.SYNTAX_ERROR_CURE);
        }
        if (!shown.document().source().equals(newest.source())) {
            return DesignerText.problem(Message.of(DesignerText.NOT_DRAWN), DesignerText.NOT_DRAWN_CURE);
        }
        return shown.flow() == null
                ? DesignerText.problem(Message.of(DesignerText.NO_FLOW), DesignerText.NO_FLOW_CURE)
                : null;
    }
}
