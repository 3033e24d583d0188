package headwater.app.shell;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The pages that there are about a server, in the order in which they are listed.
public enum ServerPlace {
    HOME("Home", "Home: what needs a person", Feather.HOME, KeyCode.H),
    RUNS("Runs", "Flow runs", Feather.LIST, KeyCode.R),
    FLOWS("Flows", "Flows", Feather.GIT_BRANCH, KeyCode.F),
    DEPLOYMENTS("Deployments", "Deployments", Feather.BOX, KeyCode.D),
    WORK_POOLS("Work pools", "Work pools", Feather.SERVER, KeyCode.P),
    LIMITS("Limits", "Concurrency limits", Feather.SLIDERS, KeyCode.L),
    ARTIFACTS("Artifacts", "Artifacts", Feather.IMAGE, KeyCode.A),
    EVENTS("Events", "Events", Feather.ZAP, KeyCode.E);

    private final String title;
    private final String command;
    private final Feather icon;
    private final KeyCode letter;

    ServerPlace(String title, String command, Feather icon, KeyCode letter) {
        this.title = title;
        this.command = command;
        this.icon = icon;
        this.letter = letter;
    }

    /// What a tab and the side bar call it.
    String title() {
        return title;
    }

    /// What the command is called that opens it.
    String command() {
        return command;
    }

    Feather icon() {
        return icon;
    }

    /// The key that opens it after G.
    KeyCode letter() {
        return letter;
    }
}
