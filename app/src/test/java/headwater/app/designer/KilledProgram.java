package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.panels.Panels;
import headwater.app.settings.Settings;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import headwater.graph.NodeId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A program that types, edits, drags and saves at random until it is killed, and prints each text just
/// before it is shown.
///
/// Arguments: the folder with `orders.py`, and a seed.
final class KilledProgram {
    private final Script script = new Script();
    private final Background background = Background.onVirtualThreads();
    private final Path folder;
    private final Random random;
    private final DesignerModel model;

    private KilledProgram(Path folder, Random random) throws Exception {
        this.folder = folder;
        this.random = random;
        var opened = OpenedFlow.read(folder.resolve("orders.py"), OpenFlow::inARow, recoveries(folder));
        this.model = FxToolkit.ask(() -> new DesignerModel(opened, OpenFlow::inARow, background));
    }

    static RecoveryFolder recoveries(Path folder) {
        return new RecoveryFolder(folder.resolve("recovery"));
    }

    static Path settings(Path folder) {
        return folder.resolve("settings.json");
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxToolkit.start();
        var program = new KilledProgram(Path.of(arguments[0]), new Random(Long.parseLong(arguments[1])));
        program.print(System.out);
        while (true) {
            program.act();
        }
    }

    // Listeners of invalidation are called before those of a change: a text is printed before the model can write
    // it.
    private void print(PrintStream out) throws InterruptedException {
        script.run(() -> {
            model.disk().watch();
            var source = model.document().sourceProperty();
            source.subscribe(() -> {
                var text = Base64.getEncoder().encodeToString(source.get().bytes());
                out.println(System.currentTimeMillis() + " " + text + " .");
                out.flush();
            });
        });
    }

    private void act() throws Exception {
        var action = random.nextInt(100);
        script.run(() -> {
            if (action < 60) {
                type();
            } else if (action < 72) {
                var title = "\"" + random.nextInt(1000) + "\"";
                model.apply(
                        new FlowEdit.SetArgument("orders", new ItemId("publish"), "title", new PartChange.To(title)));
            } else if (action < 82) {
                model.toggle(new NodeId("for@1"));
            } else if (action < 90) {
                model.disk().save(() -> {});
            } else if (action < 96) {
                model.document().undo();
            } else {
                remember();
            }
        });
        script.untilPainted();
    }

    private void type() {
        var text = OpenFlow.text(model);
        var word = " # " + random.nextInt(100_000);
        var lineEnds = text.chars().filter(letter -> letter == '\n').count();
        var at = text.length();
        for (var line = random.nextLong(lineEnds); line > 0; line--) {
            at = text.lastIndexOf('\n', at - 1);
        }
        model.document().typed(text.substring(0, at) + (at == text.length() ? word + "\n" : word) + text.substring(at));
    }

    private void remember() {
        var open = List.of("flow " + "x".repeat(random.nextInt(5000)));
        var settings = new Settings(
                Theme.LIGHT,
                1,
                2,
                800,
                600,
                false,
                Panels.DEFAULT,
                open,
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
        background
                .inOrder("settings")
                .run(
                        "save settings",
                        () -> {
                            settings.write(settings(folder));
                            return true;
                        },
                        _ -> {},
                        KilledProgram::fail);
    }

    private static void fail(Exception why) {
        throw new IllegalStateException(why instanceof IOException ? why.getMessage() : why.toString());
    }
}
