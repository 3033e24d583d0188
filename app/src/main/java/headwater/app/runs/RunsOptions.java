package headwater.app.runs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// How a person wants to see a list of flow runs: kept while its server is connected. For the JavaFX thread.
final class RunsOptions {
    private final BooleanProperty isFlat = new SimpleBooleanProperty(this, "flat", false);
    private final BooleanProperty isFolded = new SimpleBooleanProperty(this, "folded", false);
    private final BooleanProperty isPreviewed = new SimpleBooleanProperty(this, "previewed", true);

    /// Whether runs of subflows are among the others, rather than below the runs that they are in.
    BooleanProperty flatProperty() {
        return isFlat;
    }

    void toggleFlat() {
        isFlat.set(!isFlat.get());
    }

    /// Whether runs that went as usual, one after the other, are one row.
    BooleanProperty foldedProperty() {
        return isFolded;
    }

    void toggleFolded() {
        isFolded.set(!isFolded.get());
    }

    /// Whether what there is to say of the selected run is beside the list.
    BooleanProperty previewProperty() {
        return isPreviewed;
    }

    void togglePreview() {
        isPreviewed.set(!isPreviewed.get());
    }
}
