package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.program.Folders;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    private static final String LINK =
            "headwater://open/http://host:4200/runs/flow-run/0198f2a0-0000-7000-8000-000000000001";

    private final Background background = Background.onVirtualThreads();
    private final BlockingQueue<List<String>> asked = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private Path place = Path.of("");

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @BeforeEach
    void choosePlace() {
        place = folder.resolve("state/window.socket");
    }

    @Test
    void opensInTheOpenWindowWhatTheProgramIsStartedWith() {
        try (var _ = listen(asked::add)) {
            assertThat(OneWindow.took(place, List.of("flows/étl.py", LINK))).isTrue();
            assertThat(OneWindow.took(place, List.of())).isTrue();
            await().until(() -> asked.size() == 2);
        }
        assertThat(asked)
                .containsExactly(
                        List.of(Path.of("flows/étl.py").toAbsolutePath().toString(), LINK), List.of());
    }

    @Test
    void opensThemOnTheThreadOfTheWindow() {
        try (var _ = listen(_ -> asked.add(List.of("on FX: " + Platform.isFxApplicationThread())))) {
            assertThat(OneWindow.took(place, List.of())).isTrue();
            await().until(() -> !asked.isEmpty());
        }
        assertThat(asked).containsExactly(List.of("on FX: true"));
    }

    @Test
    void answersAlsoWhileItAsksThePersonSomething() {
        var question = new Object();
        try (var _ = listen(arguments -> {
            asked.add(arguments);
            if (!arguments.isEmpty()) {
                Platform.enterNestedEventLoop(question);
            }
        })) {
            assertThat(OneWindow.took(place, List.of(LINK))).isTrue();
            assertThat(OneWindow.took(place, List.of())).isTrue();
            FxToolkit.run(() -> Platform.exitNestedEventLoop(question, true));
        }
        await().until(() -> asked.size() == 2);
    }

    @Test
    void leavesAStartToItselfWhereNoWindowIsOpen() {
        assertThat(OneWindow.took(place, List.of("etl.py"))).isFalse();
        listen(asked::add).close();
        assertThat(OneWindow.took(place, List.of("etl.py"))).isFalse();
        assertThat(place).doesNotExist();
    }

    @Test
    void takesThePlaceOfAProgramThatWasKilled() throws IOException {
        Files.createDirectories(place.getParent());
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(place))
                .close();
        assertThat(place).exists();
        assertThat(OneWindow.took(place, List.of())).isFalse();
        try (var _ = listen(asked::add)) {
            assertThat(OneWindow.took(place, List.of())).isTrue();
        }
    }

    @Test
    void leavesTheFirstOfTwoWindowsItsPlace() {
        try (var _ = listen(asked::add)) {
            listen(_ -> asked.add(List.of("second"))).close();
            assertThat(OneWindow.took(place, List.of())).isTrue();
            await().until(() -> !asked.isEmpty());
        }
        assertThat(asked).containsExactly(List.of());
    }

    @Test
    void goesOnWhenAnotherStartEndsBeforeItHasAsked() throws IOException {
        try (var _ = listen(asked::add)) {
            SocketChannel.open(UnixDomainSocketAddress.of(place)).close();
            assertThat(OneWindow.took(place, List.of())).isTrue();
        }
    }

    @Test
    void leavesEachStartToItselfOnceStartsCannotBeTakenAnyMore() throws IOException {
        Files.createDirectories(place.getParent());
        Files.createFile(place);
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            // It takes nothing, as it is bound to no place.
            var window = FxToolkit.ask(() -> OneWindow.listen(place, server, background, asked::add));
            await().until(() -> !server.isOpen() && !Files.exists(place));
            Files.createFile(place);
            FxToolkit.run(window::close);
        }
        assertThat(place).exists();
    }

    @Test
    void takesAStartWhileAnotherHasNotAskedYet() throws IOException {
        try (var _ = listen(asked::add);
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            assertThat(OneWindow.took(place, List.of())).isTrue();
        }
    }

    @Test
    void isForThePersonAlone() throws IOException {
        try (var _ = listen(asked::add)) {
            if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(Files.getPosixFilePermissions(place))
                        .allSatisfy(permission -> assertThat(permission.name()).startsWith("OWNER_"));
            }
        }
    }

    @Test
    void doesWithoutWhereThePathIsTooLongForASocket() {
        place = folder.resolve("long".repeat(50)).resolve("window.socket");
        try (var _ = listen(asked::add)) {
            assertThat(OneWindow.took(place, List.of())).isFalse();
        }
    }

    @Test
    void isOneForEachScreen() {
        var folders = new Folders(folder, folder, folder, folder);
        assertThat(OneWindow.place(folders, Map.of("DISPLAY", ":0")))
                .isEqualTo(OneWindow.place(folders, Map.of("DISPLAY", ":0", "EDITOR", "vi")))
                .isNotEqualTo(OneWindow.place(folders, Map.of("DISPLAY", ":1")))
                .isNotEqualTo(OneWindow.place(folders, Map.of()));
    }

    private OneWindow listen(Consumer<List<String>> opened) {
        return FxToolkit.ask(() -> OneWindow.listen(place, background, opened));
    }
}
