package headwater.app.window;

import headwater.app.fx.Background;
import headwater.app.program.Folders;
import headwater.app.servers.RunLink;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The window that is open already: when the program is started again, the files and links that it was started with
/// open there, so that a click on a link does not make another window.
///
/// The two meet at a socket in the folder of what runs just now, which only the person themselves can use. Where there
/// can be none, for example as the path of the folder is too long for a socket, each start has its own window.
final class OneWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("headwater");
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Path place;
    private final @Nullable ServerSocketChannel server;
    private final Background background;
    private final Consumer<List<String>> asked;

    private OneWindow(
            Path place, @Nullable ServerSocketChannel server, Background background, Consumer<List<String>> asked) {
        this.place = place;
        this.server = server;
        this.background = background;
        this.asked = asked;
    }

    /// Where the programs of one screen meet: a person who works at another screen would not see the window of this.
    ///
    /// @param environment the variables of the program's process
    static Path place(Folders folders, Map<String, String> environment) {
        var screen = Stream.of("WAYLAND_DISPLAY", "DISPLAY")
                .map(environment::get)
                .filter(Objects::nonNull)
                .toList();
        return folders.state().resolve("window-" + Integer.toHexString(screen.hashCode()) + ".socket");
    }

    /// Gives what is to be opened to the window that is open, and waits until it has it. Blocks for seconds at most;
    /// for any thread but that of JavaFX.
    ///
    /// @param arguments files and links; with none the window comes to the front
    /// @return false if there is no such window, or it does not answer
    static boolean took(Path place, List<String> arguments) {
        if (!Files.exists(place)) {
            return false;
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(arguments.size());
            for (var argument : arguments) {
                out.writeUTF(whole(argument));
            }
            out.flush();
            return isAnswered(channel);
        } catch (IOException e) {
            LOG.log(Level.INFO, "The open window did not take what is to be opened: " + e);
            return false;
        }
    }

    private static boolean isAnswered(SocketChannel channel) throws IOException {
        try (var selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return selector.select(ANSWER.toMillis()) > 0 && channel.read(ByteBuffer.allocate(1)) == 1;
        }
    }

    // The other program was started in another folder.
    private static String whole(String argument) {
        return RunLink.isMeantBy(argument) || RunLink.of(argument).isPresent()
                ? argument
                : Path.of(argument).toAbsolutePath().toString();
    }

    /// Takes what programs that are started later are to open, until it is closed. For the JavaFX thread.
    ///
    /// @param asked gets files and links on the JavaFX thread; none if the window is to come to the front
    static OneWindow listen(Path place, Background background, Consumer<List<String>> asked) {
        return listen(place, serverAt(place), background, asked);
    }

    /// @param server where the programs meet; null if they cannot
    static OneWindow listen(
            Path place, @Nullable ServerSocketChannel server, Background background, Consumer<List<String>> asked) {
        var window = new OneWindow(place, server, background, asked);
        window.await();
        return window;
    }

    private static @Nullable ServerSocketChannel serverAt(Path place) {
        try {
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                if (isInUse(place)) {
                    return null;
                }
                Files.delete(place); // of a program that was killed
            }
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place));
            if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "Each start will have its own window: " + e);
            return null;
        }
    }

    private static boolean isInUse(Path place) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
            return channel.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private void await() {
        if (server == null) {
            return;
        }
        background.run("wait for other starts", server::accept, this::read, why -> {
            // What fails once, as where too many files are open, fails again at once.
            if (!(why instanceof ClosedChannelException)) {
                LOG.log(Level.WARNING, "From now on each start has its own window: " + why);
                close();
            }
        });
    }

    private void read(SocketChannel channel) {
        background.run(
                "read what another start asks for",
                () -> Asking.read(channel),
                this::open,
                why -> LOG.log(Level.INFO, "What another start of the program asked for could not be read: " + why));
        await();
    }

    // The other start ends first: what it opens may be a question to the person.
    private void open(Asking asking) {
        background.run(
                "answer another start",
                asking::answer,
                _ -> {},
                why -> LOG.log(Level.INFO, "Another start of the program got no answer: " + why));
        asked.accept(asking.arguments());
    }

    /// Takes nothing more. What another program has made of the place since then stays.
    @Override
    public void close() {
        if (server == null || !server.isOpen()) {
            return;
        }
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The socket of the window was not removed", e);
        }
    }

    /// What another start asks for, and where it waits for the answer.
    private record Asking(List<String> arguments, SocketChannel channel) {
        static Asking read(SocketChannel channel) throws IOException {
            try {
                var in = new DataInputStream(Channels.newInputStream(channel));
                var arguments = new ArrayList<String>();
                for (int left = in.readInt(); left > 0; left--) {
                    arguments.add(in.readUTF());
                }
                return new Asking(List.copyOf(arguments), channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        boolean answer() throws IOException {
            try (channel) {
                new DataOutputStream(Channels.newOutputStream(channel)).writeBoolean(true);
                return true;
            }
        }
    }
}
