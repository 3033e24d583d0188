package headwater.app.seeded;

import javafx.scene.control.Label;

/// Bad on purpose: a model that holds a node.
public record SeededModel(Label label) {}
