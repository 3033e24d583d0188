package headwater.app.cli;

import headwater.app.fx.Toolkit;
import headwater.app.gallery.GalleryPage;
import headwater.app.look.Theme;
import headwater.app.picture.PaintThread;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.WholeFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gallery`: every kind of card, wire, state, level of detail and gesture.
@Command(
        name = "gallery",
        description = "Show every kind of card, wire, state, level of detail and gesture, as the canvas draws them.")
public final class GalleryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PaintThread thread;

    @Option(
            names = "--shots",
            paramLabel = "DIR",
            description = "Write the gallery to this folder as PNG files, light and dark, and open no window.")
    private @Nullable Path shots;

    @Option(names = "--dark", description = "Open the window in the dark theme.")
    private boolean dark;

    /// The command, speaking to a terminal.
    ///
    /// @param thread paints
    public GalleryCommand(Terminal terminal, PaintThread thread) {
        this.terminal = terminal;
        this.thread = thread;
    }

    @Override
    public Integer call() {
        var page = GalleryPage.read();
        if (shots == null) {
            return Toolkit.<Integer>show(closed -> page.open(dark ? Theme.DARK : Theme.LIGHT, () -> closed.accept(0)));
        }
        try {
            write(page, shots);
            return 0;
        } catch (Exception e) {
            terminal.problem(Problems.of(e));
            return 2;
        }
    }

    // The toolkit is asked once.
    private void write(GalleryPage page, Path folder) throws Exception {
        var images = thread.ask(() -> {
            var painted = new EnumMap<Theme, Callable<byte[]>>(Theme.class);
            for (var theme : Theme.values()) {
                painted.put(theme, page.image(theme));
            }
            return painted;
        });
        for (var image : images.entrySet()) {
            var name = "gallery-" + image.getKey().name().toLowerCase(Locale.ROOT) + ".png";
            var file = folder.toAbsolutePath().resolve(name);
            WholeFile.save(file, image.getValue().call());
            terminal.say(Words.of(CliText.WROTE, file));
        }
    }
}
